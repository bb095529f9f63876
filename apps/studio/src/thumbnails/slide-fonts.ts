/** The faces of the theme: a shadow root takes them from the page that it stands in. */
import '@fontsource-variable/geist-mono/index.css'
import '@fontsource-variable/instrument-sans/index.css'
import '@fontsource-variable/schibsted-grotesk/index.css'
