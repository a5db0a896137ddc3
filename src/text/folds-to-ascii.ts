/** The only letters beyond ASCII that match letters of ASCII in either case: the long s and the sign for kelvin. */
export const FOLDS_TO_ASCII = /[\u017F\u212A]/;
