export const accepted: Record<string, string[]> = {};
