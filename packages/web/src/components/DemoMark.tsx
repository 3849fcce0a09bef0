import { Popover } from '@base-ui/react/popover'
import { define } from '../glossary/glossary.ts'

/** Stands beside everything that the demo seeded. */
export function DemoMark() {
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        delay={250}
        className="cursor-help rounded-[4px] border border-line-strong px-1.5 py-px text-xs leading-4 font-medium text-ink-2"
      >
        demo
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} className="z-50">
          <Popover.Popup className="arrive max-w-72 rounded-control border border-line bg-paper px-3 py-2 text-sm text-ink-2 shadow-float outline-none">
            {define('Demo')}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
