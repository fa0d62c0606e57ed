import { identity } from '../register/identity';

/**
 * Whether a 職稱 is the wanted one, be it held for another: 「代理主任」, 「主任(兼)」 and 「行政室主任」 are
 * 主任 of 行政室.
 */
export function isTitle(title: string, wanted: string, unit: string | null): boolean {
  const own = identity(unit ?? '');
  const bare = (text: string) => {
    const form = identity(text).replace(/\([^()]*\)/g, '');
    const inUnit = own !== '' && form.startsWith(own) ? form.slice(own.length) : form;
    return inUnit.replace(/^(?:代理|暫代|代|兼任|兼)+/, '').replace(/^本所/, '');
  };
  const form = bare(title);
  return form === bare(wanted) || bare(form) === bare(wanted);
}
