/** A lectern in the size and stroke of the Studio's own icons: a slanted desk, a post, a foot. */
export function LecternIcon() {
  return (
    <svg width="1em" height="1em" viewBox="0 0 25 25" fill="none" aria-hidden="true">
      <path
        d="M4 10.5 18.5 5l2.5 4.5L6.5 15 4 10.5ZM12.5 13v7.5M7.5 20.5h10"
        stroke="currentColor"
        strokeWidth={1.6}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
