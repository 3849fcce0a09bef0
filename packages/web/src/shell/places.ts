import {
  Activity,
  Boxes,
  CircleUserRound,
  Landmark,
  Library,
  type LucideIcon,
  MessageSquareText,
  ReceiptText,
} from 'lucide-react'

export type Place = { to: string; label: string; icon: LucideIcon; hint: string }

/** The rail, top to bottom. The phone's bar shows the first four. */
export const places: readonly Place[] = [
  { to: '/', label: 'Ask', icon: MessageSquareText, hint: 'Ask a model and see who made the answer' },
  { to: '/receipts', label: 'Receipts', icon: ReceiptText, hint: 'Every answer that was paid for' },
  { to: '/models', label: 'Models', icon: Boxes, hint: 'What can be asked, and how it was made' },
  { to: '/datanets', label: 'Datanets', icon: Library, hint: 'The data, its licences and its contributors' },
  { to: '/ledger', label: 'Ledger', icon: Landmark, hint: 'Epochs, blocks and transactions' },
  { to: '/serving', label: 'Serving', icon: Activity, hint: 'Adapters, queue, cache and speed, as they are now' },
  { to: '/account', label: 'Account', icon: CircleUserRound, hint: 'Your wallet, what you earned, what you can claim' },
]
