import { Dialog } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { ArrowRight, Boxes, Hash as HashIcon, Library, Moon, Plus, Sun, Wrench } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { shorten } from '../components/Hash.tsx'
import { datanetsQuery } from '../queries/datanets.ts'
import { modelsQuery } from '../queries/models.ts'
import { places } from './places.ts'
import { setTheme, useTheme } from './theme.ts'

/** ⌘K: every place, thing and action by its name; a hash or number leads to what it names. */
export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const theme = useTheme()
  const models = useQuery({ ...modelsQuery, enabled: open })
  const datanets = useQuery({ ...datanetsQuery, enabled: open })
  const act = (what: () => unknown) => () => {
    onOpenChange(false)
    setText('')
    void what()
  }
  const query = text.trim()
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label="Go to"
          className="arrive fixed top-[12vh] left-1/2 z-50 w-[min(560px,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-card border border-line bg-paper shadow-float outline-none"
        >
          <Command label="Go to" loop>
            <Command.Input
              value={text}
              onValueChange={setText}
              placeholder="Go to a page, model, Datanet, hash, block…"
              className="h-12 w-full border-b border-line bg-transparent px-4 text-lg outline-none"
            />
            <Command.List className="max-h-[52vh] overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-6 text-center text-ink-3">Nothing by that name here.</Command.Empty>
              {/^0x[0-9a-fA-F]{64}$/.test(query) && (
                <Group heading="This hash">
                  <Item
                    value={`${query} receipt`}
                    icon={<HashIcon size={15} aria-hidden />}
                    onSelect={act(() => navigate({ to: '/receipts/$receiptId', params: { receiptId: query } }))}
                  >
                    as a receipt, {shorten(query)}
                  </Item>
                  <Item
                    value={`${query} transaction`}
                    icon={<HashIcon size={15} aria-hidden />}
                    onSelect={act(() => navigate({ to: '/ledger/transactions/$hash', params: { hash: query } }))}
                  >
                    as a transaction
                  </Item>
                  <Item
                    value={`${query} block`}
                    icon={<HashIcon size={15} aria-hidden />}
                    onSelect={act(() => navigate({ to: '/ledger/blocks/$block', params: { block: query } }))}
                  >
                    as a block
                  </Item>
                </Group>
              )}
              {/^0x[0-9a-fA-F]{40}$/.test(query) && (
                <Group heading="This account">
                  <Item
                    value={query}
                    icon={<HashIcon size={15} aria-hidden />}
                    onSelect={act(() => navigate({ to: '/receipts', search: { account: query } }))}
                  >
                    its receipts
                  </Item>
                </Group>
              )}
              {/^\d{1,12}$/.test(query) && (
                <Group heading="This number">
                  <Item
                    value={`${query} block`}
                    icon={<HashIcon size={15} aria-hidden />}
                    onSelect={act(() => navigate({ to: '/ledger/blocks/$block', params: { block: query } }))}
                  >
                    Block {query}
                  </Item>
                  <Item
                    value={`${query} epoch`}
                    icon={<HashIcon size={15} aria-hidden />}
                    onSelect={act(() => navigate({ to: '/ledger/epochs/$epoch', params: { epoch: query } }))}
                  >
                    Epoch {query}
                  </Item>
                </Group>
              )}
              <Group heading="Places">
                {places.map(({ to, label, hint, icon: Icon }) => (
                  <Item
                    key={to}
                    value={label}
                    icon={<Icon size={15} aria-hidden />}
                    aside={hint}
                    onSelect={act(() => navigate({ to }))}
                  >
                    {label}
                  </Item>
                ))}
              </Group>
              <Group heading="Do">
                <Item
                  value="Fine-tune a model"
                  icon={<Wrench size={15} aria-hidden />}
                  onSelect={act(() => navigate({ to: '/fine-tune', search: {} }))}
                >
                  Fine-tune a model
                </Item>
                <Item
                  value="Create a Datanet"
                  icon={<Plus size={15} aria-hidden />}
                  onSelect={act(() => navigate({ to: '/datanets/new' }))}
                >
                  Create a Datanet
                </Item>
                <Item
                  value="Theme dark light"
                  icon={theme === 'dark' ? <Sun size={15} aria-hidden /> : <Moon size={15} aria-hidden />}
                  onSelect={act(() => setTheme(theme === 'dark' ? 'light' : 'dark'))}
                >
                  Use the {theme === 'dark' ? 'light' : 'dark'} theme
                </Item>
              </Group>
              {models.data && models.data.length > 0 && (
                <Group heading="Models">
                  {models.data.map(model => (
                    <Item
                      key={model.id}
                      value={`${model.name} model ${model.id}`}
                      icon={<Boxes size={15} aria-hidden />}
                      aside={model.kind === 'base' ? 'base model' : undefined}
                      onSelect={act(() => navigate({ to: '/models/$modelId', params: { modelId: String(model.id) } }))}
                    >
                      {model.name}
                    </Item>
                  ))}
                </Group>
              )}
              {datanets.data && datanets.data.length > 0 && (
                <Group heading="Datanets">
                  {datanets.data.map(datanet => (
                    <Item
                      key={datanet.id}
                      value={`${datanet.name} Datanet ${datanet.id}`}
                      icon={<Library size={15} aria-hidden />}
                      aside={datanet.licence}
                      onSelect={act(() =>
                        navigate({ to: '/datanets/$datanetId', params: { datanetId: String(datanet.id) } }),
                      )}
                    >
                      {datanet.name}
                    </Item>
                  ))}
                </Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3"
    >
      {children}
    </Command.Group>
  )
}

function Item({ value, icon, aside, onSelect, children }: Item.Props) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="group flex h-9 cursor-default items-center gap-2.5 rounded-control px-2.5 select-none data-[selected=true]:bg-hover"
    >
      <span className="text-ink-3">{icon}</span>
      <span className="shrink-0">{children}</span>
      {aside && <span className="caption min-w-0 truncate">{aside}</span>}
      <ArrowRight
        size={13}
        aria-hidden
        className="ml-auto shrink-0 text-ink-3 opacity-0 group-data-[selected=true]:opacity-100"
      />
    </Command.Item>
  )
}

declare namespace Item {
  type Props = { value: string; icon: ReactNode; aside?: string | undefined; onSelect: () => void; children: ReactNode }
}
