using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Tests.Scenarios;

/// <summary>A world without a device: it notes what is done to it, and shows what a test lets it show.</summary>
internal sealed class FakeWorld : IOutsideWorld
{
    private readonly Dictionary<Led, List<(long Us, bool On)>> _leds = [];
    private readonly World _rest = new(1, new TraceLog(null));
    private bool _socket;

    public event Action<PhoneMessage>? MessageArrived;

    public event Action<NetworkCall>? CallChanged;

    public event Action? Restarted;

    public event Action? OutputChanged;

    public event Action? ModemSpoke;

    public List<string> Done { get; } = [];

    public VirtualTime Time { get; } = new();

    public DateTimeOffset LocalTime { get; set; } = new(2024, 1, 1, 12, 0, 0, TimeSpan.FromHours(2));

    public bool IsAlive { get; set; }

    public bool MainsPresent { get; set; }

    public DeviceModel Model { get; set; }

    public int? TemperatureTenths { get; set; } = 200;

    public int? SignalDbm { get; set; } = -67;

    public GsmNetwork Network => _rest.Network;

    public ModemFaults Faults => _rest.Modem.Faults;

    public long UptimeMs => Time.NowMs;

    public int FirmwareFaults { get; set; }

    public bool IsRegistered { get; set; }

    public bool SocketRelay
    {
        get => _socket;
        set
        {
            _socket = value;
            OutputChanged?.Invoke();
        }
    }

    public bool MicroRelay { get; set; }

    public bool IsMicrophoneLive { get; set; }

    public int MicrophoneLevel { get; set; } = 15;

    public int SimMessageCount { get; set; }

    public string? Contact { get; set; }

    /// <summary>What a member throws when the world cannot do it.</summary>
    public Exception? Missing { get; set; }

    /// <summary>Does something later.</summary>
    public void AtMs(long ms, Action action) => Time.At(ms * 1000, action);

    /// <summary>A message of the device arrives at that moment.</summary>
    public void MessageAt(long ms, string to, string text, int parts = 1) =>
        AtMs(ms, () => MessageArrived?.Invoke(new PhoneMessage(to, text, parts, Time.NowUs)));

    public void RestartAt(long ms) => AtMs(ms, () => Restarted?.Invoke());

    public void ModemSpeaksAt(long ms) => AtMs(ms, () => ModemSpoke?.Invoke());

    /// <summary>A call is set up now.</summary>
    public NetworkCall Begin(bool fromDevice, string number)
    {
        NetworkCall call = new() { FromDevice = fromDevice, Number = number, StartedUs = Time.NowUs };
        CallChanged?.Invoke(call);
        return call;
    }

    /// <summary>A call goes on to its next state now.</summary>
    public void Become(NetworkCall call, CallState state, CallEnd end = CallEnd.None)
    {
        call.State = state;
        call.End = end;
        switch (state)
        {
            case CallState.Alerting:
                call.AlertingUs = Time.NowUs;
                break;
            case CallState.Active:
                call.ActiveUs = Time.NowUs;
                break;
            case CallState.Ended:
                call.EndedUs = Time.NowUs;
                break;
        }

        CallChanged?.Invoke(call);
    }

    /// <summary>A LED changes at these moments, beginning with on.</summary>
    public void Blink(Led led, params long[] edgesMs)
    {
        List<(long Us, bool On)> history = [(0, false)];
        bool on = false;
        foreach (long ms in edgesMs)
        {
            on = !on;
            history.Add((ms * 1000, on));
        }

        _leds[led] = history;
    }

    public IReadOnlyList<(long Us, bool On)> LedHistory(Led led) =>
        _leds.TryGetValue(led, out List<(long Us, bool On)>? history) ? history : [(0, false)];

    public bool SimHasContact(string name) => name == Contact;

    public void SetModel(DeviceModel model) => Note($"model {model}");

    public void PowerOn() => Note("power on");

    public void PowerOff() => Note("power off");

    public void SetBattery(bool full) => Note($"battery {full}");

    public void ResetProcessor() => Note("reset");

    public void CutAtFlashWrite(int n) => Note($"cut {n}");

    public void CorruptFlash() => Note("corrupt");

    public void FillFlash() => Note("full");

    public void EraseFlash() => Note("erased");

    public void FlipFlashBits(int bits) => Note($"flips {bits}");

    public void SlowFlash(System.TimeSpan more) => Note($"slow {more.TotalMilliseconds}");

    public void FailFlashWrites(int? n) => Note($"fails {n}");

    public void HealFlash() => Note("healthy");

    public void SetTemperature(int tenths) => Note($"temperature {tenths}");

    public void SetThermometerFault(SensorFault fault) => Note($"thermometer {fault}");

    public void SetSensor(bool closed) => Note($"sensor {closed}");

    public void SetJack(bool inserted) => Note($"jack {inserted}");

    public void SetButton(bool pressed) => Note($"button {pressed} {Time.NowMs}");

    public void SetSim(SimState state) => Note($"sim {state}");

    public void StoreOnSim(string from, string text, DateTimeOffset stamp) => Note($"stored {from} {text} {stamp:HH:mm:ss}");

    public void FillSim(DateTimeOffset stamp) => Note($"full {stamp:yy/MM/dd}");

    public void AddSimContact(string name, string number) => Note($"contact {name} {number}");

    public void SetCoverage(Coverage coverage) => Note($"coverage {coverage}");

    public void SetSignal(int? dbm) => Note($"signal {dbm}");

    public void SetTimeAtRegistration(bool on) => Note($"nitz {on}");

    public void SendTime() => Note("nitz now");

    public void SetModemClock(DateTimeOffset? now) => Note($"modem clock {now:yy/MM/dd HH:mm:sszzz}");

    public void SendSms(SmsSender from, string text, TimeSpan age, SmsClass kind) =>
        Note($"sms {from.Value}{(from.IsName ? " (name)" : string.Empty)} {text} {age} {kind}");

    public void Call(string from) => Note($"call {from}");

    public void HangUp(string from) => Note($"hangup {from}");

    public void SetPhone(string number, PhoneBehaviour behaviour, TimeSpan after) => Note($"phone {number} {behaviour} {after}");

    public void SetPhoneHangsUp(string number, TimeSpan after) => Note($"phone {number} hangs up {after}");

    public void SetUssd(string code, string? answer, bool silent, TimeSpan after) => Note($"ussd {code} {answer ?? "-"} {silent} {after}");

    public void FailSms(int count) => Note($"sms fails {count}");

    public void LetSmsWork() => Note("sms works");

    public void MuteModem() => Note("mute");

    public void RecoverModem() => Note("recover");

    public void ResetModem() => Note("modem reset");

    public void BrownOutModem() => Note("brownout");

    public void GarbleModem(int bytes) => Note($"garble {bytes}");

    public void LoseNotification() => Note("lose");

    public void RepeatNotification() => Note("repeat");

    private void Note(string what)
    {
        if (Missing is not null)
        {
            throw Missing;
        }

        Done.Add(what);
    }
}
