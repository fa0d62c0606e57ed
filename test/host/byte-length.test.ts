import fc from 'fast-check';
import { byteLength } from '../../src/host/byte-length';

// Node counts it by itself.
test('a text is as long as its UTF-8, wherever pairs, halves of them and the room for it end', () => {
  const piece = fc.oneof(
    fc.constantFrom('a', 'é', '議', '😀', '\ud83d', '\ude00'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.nat({ max: 3 }), (pieces, before) => {
      const text = pieces.join('');
      for (const each of [text, 'a'.repeat(before) + '議😀'.repeat(30_000) + text]) {
        expect(byteLength(each)).toBe(Buffer.byteLength(each));
      }
    }),
    { numRuns: 50 },
  );
});
