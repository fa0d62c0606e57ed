/** A raster picture as it came, and its natural size in points at 96 pixels an inch. */
export interface Picture {
  readonly extension: 'png' | 'jpeg';
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_PIXEL = 0.75;

/** Null for what is no PNG and no JPEG. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = isPng(view) ? pngSize(view) : jpegSize(view);
  if (!size || size[0] === 0 || size[1] === 0) return null;
  const extension = isPng(view) ? 'png' : 'jpeg';
  return {
    extension,
    contentType: `image/${extension}`,
    width: size[0] * POINTS_PER_PIXEL,
    height: size[1] * POINTS_PER_PIXEL,
  };
}

function isPng(view: DataView): boolean {
  return view.byteLength >= 24 && view.getUint32(0) === 0x89504e47;
}

function pngSize(view: DataView): [number, number] {
  return [view.getUint32(16), view.getUint32(20)];
}

/** From the first frame header (ITU T.81, B.2.2). */
function jpegSize(view: DataView): [number, number] | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength) {
    const marker = view.getUint16(at);
    if (marker < 0xff00) return null;
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
