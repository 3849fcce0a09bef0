import { isLicenceKey } from '@openledger/client'
import { Hash } from '../../components/Hash.tsx'

/** A licence by its SPDX id; custom terms by their key. */
export function LicenceName({ licence }: { licence: string }) {
  if (!isLicenceKey(licence)) return licence
  return <Hash value={licence} name="Custom terms" label="licence" className="text-base" />
}
