export const nothingRead = { objects: [], events: [], listings: [], problems: [] };
