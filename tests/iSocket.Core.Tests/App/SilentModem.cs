using System;
using System.Runtime.CompilerServices;
using iSocket.Core.Hal;
using iSocket.Core.Modem;

namespace iSocket.Core.Tests.App;

/// <summary>A driver over a UART that nobody answers, for whoever only asks it whether it is registered.</summary>
internal sealed class SilentModem : IModemEvents, ISerialLine
{
    public SilentModem()
    {
        Driver = new Sim800(new BoardPorts { Modem = this }, this);
    }

    public Sim800 Driver { get; }

    public int BaudRate { get; set; }

    public bool IsRegistered
    {
        set
        {
            WriteUp(Driver.Status, value);
            WriteRegistration(Driver.Status, value ? Registration.Home : Registration.Searching);
        }
    }

    public int Read(byte[] buffer) => 0;

    public void Write(byte[] buffer, int offset, int count)
    {
    }

    public void OnNetworkTime(long localSeconds, int zoneQuarters, long nowMs) => throw new NotSupportedException();

    public void OnModemClock(long localSeconds, int zoneQuarters, long nowMs) => throw new NotSupportedException();

    public void OnMessageStored(MessageStore store, int index, long nowMs) => throw new NotSupportedException();

    public void OnNews(Urc code, AtLine line, long nowMs) => throw new NotSupportedException();

    public void OnLost(long nowMs) => throw new NotSupportedException();

    public void OnReady(long nowMs) => throw new NotSupportedException();

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_IsUp")]
    private static extern void WriteUp(ModemStatus status, bool isUp);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Registration")]
    private static extern void WriteRegistration(ModemStatus status, Registration registration);
}
