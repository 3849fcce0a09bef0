import { Tip } from './Tip.tsx'

/** Stands beside everything that the demo seeded. */
export function DemoMark() {
  return (
    <Tip tip="Seeded for the demo from openly licensed data. The computing, the payments and the proofs are real.">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard */}
      <span
        tabIndex={0}
        className="rounded-[4px] border border-line-strong px-1.5 py-px text-xs leading-4 font-medium text-ink-2"
      >
        demo
      </span>
    </Tip>
  )
}
