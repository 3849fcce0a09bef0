import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'

/** A short exact fact on hover or focus. `children` must be one element that takes a ref. */
export function Tip({
  tip,
  children,
  side = 'top',
}: {
  tip: ReactNode
  children: ReactElement
  side?: 'top' | 'right'
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children as ReactElement<Record<string, unknown>>} />
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={6} className="z-50">
          <Tooltip.Popup className="arrive max-w-sm rounded-control border border-line bg-paper px-2.5 py-1.5 text-xs text-ink-2 shadow-float break-words">
            {tip}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}

export function TipProvider({ children }: { children: ReactNode }) {
  return <Tooltip.Provider delay={250}>{children}</Tooltip.Provider>
}
