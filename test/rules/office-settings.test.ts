import { office } from './office';

describe('office settings', () => {
  it('REG-09 asks for 機關名稱, where it is to be filled in', () => {
    expect(office().of('REG-09')).toEqual([]);
    expect(office().set('Settings', '機關名稱', { value: '' }).of('REG-09')).toEqual([
      'W 機關名稱 值',
    ]);
    expect(office().remove('Settings', '機關名稱').of('REG-09')).toEqual(['W 機關名稱 值']);
    expect(office().set('Settings', '機關名稱', { value: '青禾鎮公所' }).of('REG-09')).toEqual([]);
  });
});
