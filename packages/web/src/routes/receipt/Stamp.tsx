/** A rubber stamp: this browser has checked the receipt. Decoration; the words stand in the proof below it. */
export function Stamp() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 120 120"
      className="arrive pointer-events-none absolute -top-4 -right-2 size-26 rotate-[-11deg] text-accent sm:-top-5 sm:-right-5"
    >
      <defs>
        <path id="stamp-arc" d="M60 60 m-42 0 a42 42 0 1 1 84 0 a42 42 0 1 1 -84 0" />
      </defs>
      <circle cx="60" cy="60" r="55" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="60" cy="60" r="33" fill="none" stroke="currentColor" strokeWidth="1.25" />
      <text fill="currentColor" fontSize="10.5" fontWeight="600" letterSpacing="2.35">
        <textPath href="#stamp-arc">VERIFIED · IN THIS BROWSER ·</textPath>
      </text>
      <path
        d="M45 61 l10 10 l20 -22"
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
