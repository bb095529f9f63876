/** Inter from the package, in place of the copies that the Studio would load from afar. */
import '@fontsource/inter/400.css'
import '@fontsource/inter/400-italic.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/500-italic.css'
import '@fontsource/inter/600.css'
import '@fontsource/inter/700.css'
