import { ObjectType } from '../protocol/object-type';
import { cultureInfoType } from './culture-info';
import type { Session } from './session';
import { aChoice } from './style-property';

const MODES = {
  Automatic: 'Automatic',
  AutomaticExceptTables: 'AutomaticExceptTables',
  Manual: 'Manual',
} as const;

export const applicationType = new ObjectType<Session>('Application', {
  scalars: {
    CalculationMode: {
      get: (session) => session.shared.calculationMode,
      set: (session, value) => {
        session.shared.calculationMode = aChoice(value, MODES);
      },
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: () => cultureInfoType.wrap(null),
  },
  methods: {
    Calculate: (session, args) => {
      const type = args.choice(0, ['Recalculate', 'Full', 'FullRebuild'] as const, 'Recalculate');
      if (type === 'Recalculate') session.model.calculate();
      else session.model.calculateAll();
      return null;
    },
    SuspendApiCalculationUntilNextSync: (session) => {
      session.calculationSuspended = true;
      return null;
    },
    // Nothing is drawn before the end of a batch anyway.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
