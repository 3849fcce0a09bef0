export function DatanetsPage() { return null }
