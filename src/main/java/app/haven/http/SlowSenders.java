package app.haven.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends the connection of a caller who takes too long to send a request, head and body. The idle timeout does not: a byte
 * now and then keeps it from running out, and every such connection would hold a worker. The time runs from the first
 * byte after connecting, or after our last answer, until we answer.
 */
final class SlowSenders extends ChannelDuplexHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Future<?> cut;

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        if (cut == null) {
            cut = context.executor().schedule(() -> cut(context), PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        super.channelRead(context, bytes);
    }

    @Override
    public void write(ChannelHandlerContext context, Object bytes, ChannelPromise promise) throws Exception {
        relax();
        super.write(context, bytes, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        relax();
        super.channelInactive(context);
    }

    private Void cut(ChannelHandlerContext context) throws Exception {
        close(context, context.newPromise());
        return null;
    }

    private void relax() {
        if (cut != null) {
            cut.cancel(false);
            cut = null;
        }
    }
}
