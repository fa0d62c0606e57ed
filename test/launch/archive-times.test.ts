import { readZip } from '../../src/intake/zip-reader';
import { archived } from './archived';

// nginx knows a file by its size and time (https://nginx.org/en/docs/http/ngx_http_core_module.html#etag),
// IIS likewise: pages of two versions that are as long must not be of one time.

const limits = { file: 1e6, entries: 100, unpacked: 1e6 };

function timesOf(zip: Buffer): Record<string, string> {
  const entries = readZip(new Uint8Array(zip), limits);
  return Object.fromEntries(entries.map(({ name, date, time }) => [name, `${date} ${time}`]));
}

const page = (build: string) => `<script src="build-${build}/taskpane.js"></script>`;
const files = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`${at}.html`, page(String(at).padStart(12, '0'))]),
);

test('files of one length and another content are of another time, whatever version holds them', () => {
  const times = timesOf(archived({ ...files, 'same.html': page('000000000007') }, 'Asia/Taipei'));
  const all = Object.values(times);
  expect(all).toHaveLength(41);
  expect(new Set(all).size).toBe(40);
  expect(times['package/same.html']).toBe(times['package/7.html']);
  // Days of the years 1996 to 2009: none is still to come, or before what a zip can name.
  const years = all.map((each) => 1980 + (Number(each.split(' ')[0]) >> 9));
  expect(Math.min(...years)).toBeGreaterThanOrEqual(1996);
  expect(Math.max(...years)).toBeLessThanOrEqual(2009);
});

test.each(['America/New_York', 'Pacific/Kiritimati', 'Australia/Lord_Howe', 'Asia/Kathmandu'])(
  'the archive is the same in %s',
  (zone) => {
    expect(archived(files, zone).equals(archived(files, 'Asia/Taipei'))).toBe(true);
  },
);
