/** RFC 3339 in UTC, and the form of Calico's logs. */
const STAMP = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?/g;

/** Moves every time in a text by so many milliseconds, and keeps its form. */
export function shiftTimes(text: string, by: number): string {
  return text.replace(STAMP, (stamp) => {
    const at = Date.parse(`${stamp.replace(' ', 'T')}Z`);
    if (Number.isNaN(at)) return stamp;
    const moved = new Date(at + by).toISOString();
    const fraction = stamp.slice(19);
    return moved.slice(0, 10) + stamp.slice(10, 11) + moved.slice(11, 19) + fraction;
  });
}
