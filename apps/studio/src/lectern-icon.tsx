/** Somebody at a lectern, from the front, in the size of the Studio's own icons. */
export function LecternIcon() {
  return (
    <svg width="1em" height="1em" viewBox="0 0 25 25" fill="none" aria-hidden="true">
      <path
        d="M12.5 8.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM7.5 13c0-1.8 1.8-2.6 5-2.6s5 .8 5 2.6M4 13.2h17M6.5 13.2l1.7 8.8h8.6l1.7-8.8"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
