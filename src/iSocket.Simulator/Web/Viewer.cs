using System;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace iSocket.Simulator.Web;

/// <summary>One open page. A page that cannot keep up loses frames and then gets the whole state afresh; nobody waits for it.</summary>
internal sealed class Viewer
{
    private const int Waiting = 32;

    private readonly Channel<byte[]> _frames = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });

    /// <summary>True while it knows nothing, or has lost something. Used by the thread of the world only.</summary>
    public bool NeedsAll { get; private set; } = true;

    /// <summary>Hands it the whole state.</summary>
    public void OfferAll(byte[] frame) => NeedsAll = !_frames.Writer.TryWrite(frame);

    /// <summary>Hands it what has changed.</summary>
    public void Offer(byte[] frame) => NeedsAll |= !_frames.Writer.TryWrite(frame);

    /// <summary>Sends until the page goes or the program ends.</summary>
    public async Task ServeAsync(WebSocket socket, CancellationToken cancel)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task leaving = AwaitLeaveAsync(socket, either);
        try
        {
            await foreach (byte[] frame in _frames.Reader.ReadAllAsync(either.Token))
            {
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // It has gone.
        }

        await either.CancelAsync();
        await leaving;
    }

    // A page says nothing here; what comes is its good-bye.
    private static async Task AwaitLeaveAsync(WebSocket socket, CancellationTokenSource either)
    {
        byte[] buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer, either.Token)).MessageType != WebSocketMessageType.Close)
            {
                // Thrown away.
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // It has gone without one.
        }

        await either.CancelAsync();
    }
}
