import * as z from 'zod'
import { basisPoints, uint32 } from './scalars.ts'

/** How a price is divided, in basis points that sum to 10,000. */
export const policySchema = z
  .strictObject({
    id: uint32,
    data: basisPoints,
    builder: basisPoints,
    parents: basisPoints,
    operator: basisPoints,
    stakers: basisPoints,
    treasury: basisPoints,
    burn: basisPoints,
  })
  .refine(policy => policyRoles.reduce((sum, role) => sum + policy[role], 0) === 10_000, {
    message: 'the basis points must sum to 10,000',
  })

export type Policy = z.output<typeof policySchema>

/** Roles that share a price, in the order of the policy. */
export const policyRoles = ['data', 'builder', 'parents', 'operator', 'stakers', 'treasury', 'burn'] as const

/** Roles of a receipt's lines; the place in this list is the role's number under `linesRoot`. */
export const roles = [...policyRoles, 'change'] as const

export type Role = (typeof roles)[number]

/** Where the burn line goes: an account that nobody holds the key of. */
export const burnAccount = '0x000000000000000000000000000000000000dead'
