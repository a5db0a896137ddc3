/** `<none>`, `<unset>` and an empty value all say that there is none. */
export function valueOf(field) {
    return field === undefined || /^(?:<none>|<unset>|<unknown>|)$/.test(field.value) ? undefined : field.value;
}
