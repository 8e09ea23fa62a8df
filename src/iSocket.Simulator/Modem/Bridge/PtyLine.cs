using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Threading;

namespace iSocket.Simulator.Modem.Bridge;

/// <summary>A pseudo-terminal in raw mode (POSIX.1-2008 posix_openpt). The bridge holds the master, programs open the slave.</summary>
internal sealed class PtyLine : IBridgeLine
{
    // A terminal description is about 60 octets on Linux and 72 on macOS; only the C library looks into it.
    private const int TermiosOctets = 256;
    private const int PollMs = 200;
    private const int OpenReadWrite = 2;
    private const int SetNow = 0;
    private const int GetFlags = 3;
    private const int SetFlags = 4;
    private const short PollIn = 1;

    private readonly int _master;
    private readonly int _slave;
    private readonly Thread _reader;
    private volatile bool _stopped;

    /// <exception cref="Win32Exception">The system has no pseudo-terminal to give.</exception>
    /// <exception cref="PlatformNotSupportedException">The system knows no pseudo-terminals.</exception>
    public PtyLine()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException();
        }

        int noControllingTerminal = OperatingSystem.IsMacOS() ? 0x20000 : 0x100;
        int nonBlocking = OperatingSystem.IsMacOS() ? 0x4 : 0x800;
        _master = Check(posix_openpt(OpenReadWrite | noControllingTerminal));
        Check(grantpt(_master));
        Check(unlockpt(_master));
        Path = Marshal.PtrToStringUTF8(ptsname(_master)) ?? throw new Win32Exception();

        // The slave stays open here, so that its raw mode outlives each program and a hang-up is no error.
        _slave = Check(open(Path, OpenReadWrite | noControllingTerminal));
        byte[] termios = new byte[TermiosOctets];
        Check(tcgetattr(_slave, termios));
        cfmakeraw(termios);
        Check(tcsetattr(_slave, SetNow, termios));
        Check(fcntl(_master, SetFlags, Check(fcntl(_master, GetFlags, 0)) | nonBlocking));
        _reader = new Thread(Read) { IsBackground = true, Name = "pty" };
    }

    public event Action<byte[]>? Received;

    /// <summary>What a program opens.</summary>
    public string Path { get; }

    public void Start() => _reader.Start();

    public void Send(ReadOnlySpan<byte> bytes)
    {
        byte[] buffer = bytes.ToArray();

        // A full buffer means that nobody reads: the bytes are lost.
        _ = write(_master, buffer, buffer.Length);
    }

    public void Dispose()
    {
        _stopped = true;
        if (_reader.IsAlive)
        {
            _reader.Join();
        }

        _ = close(_slave);
        _ = close(_master);
    }

    private static int Check(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [DllImport("libc", SetLastError = true)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int grantpt(int fd);

    [DllImport("libc", SetLastError = true)]
    private static extern int unlockpt(int fd);

    [DllImport("libc", SetLastError = true)]
    private static extern nint ptsname(int fd);

    [DllImport("libc", SetLastError = true)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int close(int fd);

    [DllImport("libc", SetLastError = true)]
    private static extern nint read(int fd, byte[] buffer, nint count);

    [DllImport("libc", SetLastError = true)]
    private static extern nint write(int fd, byte[] buffer, nint count);

    [DllImport("libc", SetLastError = true)]
    private static extern int fcntl(int fd, int command, int argument);

    [DllImport("libc", SetLastError = true)]
    private static extern int poll(ref PollDescriptor descriptor, nuint count, int timeoutMs);

    [DllImport("libc", SetLastError = true)]
    private static extern int tcgetattr(int fd, byte[] termios);

    [DllImport("libc", SetLastError = true)]
    private static extern int tcsetattr(int fd, int action, byte[] termios);

    [DllImport("libc")]
    private static extern void cfmakeraw(byte[] termios);

    private void Read()
    {
        byte[] buffer = new byte[1024];
        while (!_stopped)
        {
            PollDescriptor descriptor = new() { Fd = _master, Events = PollIn };
            if (poll(ref descriptor, 1, PollMs) <= 0 || (descriptor.Happened & PollIn) == 0)
            {
                continue;
            }

            nint count = read(_master, buffer, buffer.Length);
            if (count > 0)
            {
                Received?.Invoke(buffer[..(int)count]);
            }
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
