using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace iSocket.Simulator.Modem.Bridge;

/// <summary>A TCP port of the local machine. One program at a time; the next one waits until it has gone.</summary>
internal sealed class TcpLine : IBridgeLine
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private NetworkStream? _client;

    /// <param name="port">0 for any free port.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public TcpLine(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
    }

    public event Action<byte[]>? Received;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Start() => _ = AcceptAsync();

    public void Send(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            try
            {
                _client?.Write(bytes);
            }
            catch (IOException)
            {
                _client = null;
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        CancellationToken stop = _stop.Token;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(stop).ConfigureAwait(false);
                client.NoDelay = true;
                client.SendTimeout = 2000;
                await ServeAsync(client.GetStream(), stop).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The program has gone, or the bridge is being closed: the loop's condition tells which.
            }
        }
    }

    private async Task ServeAsync(NetworkStream stream, CancellationToken stop)
    {
        SetClient(stream);
        try
        {
            byte[] buffer = new byte[1024];
            int count;
            while ((count = await stream.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
            {
                Received?.Invoke(buffer[..count]);
            }
        }
        finally
        {
            SetClient(null);
        }
    }

    private void SetClient(NetworkStream? stream)
    {
        lock (_lock)
        {
            _client = stream;
        }
    }
}
