import { Select } from '@base-ui/react/select'
import type { Model } from '@openledger/client'
import { Check, ChevronsUpDown } from 'lucide-react'
import { listed } from '../../components/words.ts'

/** Which model is asked. */
export function ModelPicker({ models, value, onChange }: ModelPicker.Props) {
  const chosen = models.find(model => model.id === value)
  return (
    <Select.Root value={value} onValueChange={id => id !== null && onChange(id)}>
      <Select.Trigger
        aria-label="Model"
        className="flex h-9 max-w-full min-w-0 items-center gap-2 rounded-control px-2.5 text-lg font-semibold hover:bg-hover data-[popup-open]:bg-hover"
      >
        <Select.Value className="truncate">{chosen?.name ?? 'Choose a model'}</Select.Value>
        <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-ink-3" />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner sideOffset={4} align="start" alignItemWithTrigger={false} className="z-40">
          <Select.Popup className="arrive w-80 max-w-[92vw] rounded-card border border-line bg-paper p-1 shadow-float outline-none">
            {models.map(model => (
              <Select.Item
                key={model.id}
                value={model.id}
                className="flex cursor-default items-start gap-2 rounded-control px-2.5 py-2 outline-none select-none data-[highlighted]:bg-hover"
              >
                <span className="mt-0.5 w-4 shrink-0">
                  <Select.ItemIndicator>
                    <Check size={15} strokeWidth={2.5} className="text-accent" aria-hidden />
                  </Select.ItemIndicator>
                </span>
                <span className="min-w-0">
                  <Select.ItemText className="block truncate font-medium">{model.name}</Select.ItemText>
                  <span className="caption line-clamp-2">
                    Trained on {listed(model.releases.map(({ datanetName }) => datanetName))}
                  </span>
                </span>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}

export declare namespace ModelPicker {
  type Props = { models: readonly Model[]; value: number; onChange: (id: number) => void }
}
