export { type Alteration, alterations } from './alterations.ts'
export { genuineBundle } from './genuineBundle.ts'
