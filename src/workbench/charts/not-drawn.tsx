/** The place of something that is kept in the file but not drawn here. */
export function NotDrawn({ name, what }: { readonly name: string; readonly what: string }) {
  return (
    <div className="not-drawn" role="img" aria-label={`${name}：${what}`}>
      <strong>{name}</strong>
      <span>{what}</span>
    </div>
  );
}
