/** Three stacked layers, the top one lit. */
export function BrandMark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <path d="M10 2 18 6l-8 4-8-4z" fill="var(--accent)" />
      <path
        d="m2.5 10 7.5 3.75L17.5 10"
        stroke="var(--text)"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      <path
        d="m2.5 14 7.5 3.75L17.5 14"
        stroke="var(--text-3)"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
    </svg>
  );
}
