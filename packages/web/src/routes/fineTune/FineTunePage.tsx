export function FineTunePage() { return null }
