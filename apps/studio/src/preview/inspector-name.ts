/** As it stands in addresses. */
export const inspectorName = 'rostrum-deck'
