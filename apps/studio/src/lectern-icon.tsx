/** A lectern in the size and stroke of the Studio's own icons. */
export function LecternIcon() {
  return (
    <svg width="1em" height="1em" viewBox="0 0 25 25" fill="none" aria-hidden="true">
      <path
        d="M5.5 8.5h14l-2.2 5H7.7l-2.2-5Zm7 5v7m-4 0h8M15.5 8.5V5.2m0 0 2-1.2"
        stroke="currentColor"
        strokeWidth={1.2}
        strokeLinejoin="round"
      />
    </svg>
  )
}
