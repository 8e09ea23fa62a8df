using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>A program that holds the other end of the bridge's pseudo-terminal and leaves its settings as they are.</summary>
internal sealed class PtyClient : IDisposable
{
    private const int WaitMs = 20;
    private const short PollIn = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly int _handle;
    private readonly Thread _reader;
    private readonly List<byte> _seen = [];
    private readonly SemaphoreSlim _news = new(0);
    private volatile bool _closed;

    public PtyClient(string path)
    {
        // Read and write, and never as the terminal of the whole test run: its end would end that.
        int noControllingTerminal = OperatingSystem.IsMacOS() ? 0x20000 : 0x100;
        _handle = open(path, 2 | noControllingTerminal);
        if (_handle < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }

        _reader = new Thread(Read) { IsBackground = true, Name = "pty client" };
        _reader.Start();
    }

    /// <summary>Bytes that came and were not asked for yet.</summary>
    public int Waiting
    {
        get
        {
            lock (_seen)
            {
                return _seen.Count;
            }
        }
    }

    public void Write(params byte[] bytes)
    {
        for (int at = 0; at < bytes.Length;)
        {
            nint count = write(_handle, bytes[at..], bytes.Length - at);
            at += count > 0 ? (int)count : throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>Writes a text and returns what has come since the last call, up to the end of what is waited for.</summary>
    public Task<string> SayAsync(string text, string until)
    {
        Write(Encoding.Latin1.GetBytes(text));
        return ReadUntilAsync(until);
    }

    public async Task<string> ReadUntilAsync(string until)
    {
        while (true)
        {
            lock (_seen)
            {
                string seen = Encoding.Latin1.GetString(_seen.ToArray());
                int at = seen.IndexOf(until, StringComparison.Ordinal);
                if (at >= 0)
                {
                    _seen.RemoveRange(0, at + until.Length);
                    return seen[..(at + until.Length)];
                }
            }

            if (!await _news.WaitAsync(Patience))
            {
                throw new TimeoutException("the modem did not say: " + until);
            }
        }
    }

    public void Dispose()
    {
        _closed = true;
        _reader.Join();
        _ = close(_handle);
        _news.Dispose();
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int close(int fd);

    [DllImport("libc", SetLastError = true)]
    private static extern nint read(int fd, byte[] buffer, nint count);

    [DllImport("libc", SetLastError = true)]
    private static extern nint write(int fd, byte[] buffer, nint count);

    [DllImport("libc", SetLastError = true)]
    private static extern int poll(ref PollDescriptor descriptor, nuint count, int timeoutMs);

    private void Read()
    {
        byte[] buffer = new byte[4096];
        while (!_closed)
        {
            PollDescriptor descriptor = new() { Fd = _handle, Events = PollIn };
            if (poll(ref descriptor, 1, WaitMs) <= 0)
            {
                continue;
            }

            nint count = read(_handle, buffer, buffer.Length);
            if (count <= 0)
            {
                return;
            }

            lock (_seen)
            {
                _seen.AddRange(buffer.AsSpan(0, (int)count));
            }

            _news.Release();
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        public int Fd;
        public short Events;
        public short Happened;
    }
}
