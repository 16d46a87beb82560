/** Read what people paste of a server's error: from any client, in any form. Pure. */
@NullMarked
package dev.tenon.core.explain;

import org.jspecify.annotations.NullMarked;
