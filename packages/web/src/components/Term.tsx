import { Popover } from '@base-ui/react/popover'
import { define } from '../glossary/glossary.ts'

/** A word that a newcomer cannot know, explained on hover, focus or touch. `of` names the entry where the text differs. */
export function Term({ of, children }: { of?: string; children: string }) {
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        delay={250}
        className="cursor-help text-left underline decoration-line-strong decoration-dotted underline-offset-[3px] hover:decoration-accent"
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} className="z-50">
          <Popover.Popup className="arrive max-w-72 rounded-control border border-line bg-paper px-3 py-2 text-sm text-ink-2 shadow-float outline-none">
            {define(of ?? children)}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
