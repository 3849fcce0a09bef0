/** The house's mark: a receipt with one entry ticked. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path d="M9 7.5h14v17l-2.33-1.6-2.34 1.6L16 22.9l-2.33 1.6-2.34-1.6L9 24.5z" fill="var(--paper)" />
      <path d="M12.5 12h7M12.5 15.5h4" stroke="var(--accent)" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="19" cy="15.5" r="1.15" fill="var(--accent)" />
    </svg>
  )
}
