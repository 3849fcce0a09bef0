export {
  compileLicences,
  type KeyedTerms,
  type LicenceReason,
  licenceConflict,
  licenceReasons,
} from './compileLicences.ts'
export { describeTerms } from './describeTerms.ts'
