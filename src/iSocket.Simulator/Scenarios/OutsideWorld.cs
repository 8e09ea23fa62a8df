using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Scenarios;

/// <summary>The simulated world as the scenario language sees it.</summary>
internal sealed class OutsideWorld : IOutsideWorld
{
    private readonly World _world;

    /// <summary>Looks at a world.</summary>
    public OutsideWorld(World world)
    {
        _world = world;
        _world.Network.MessageArrived += message => MessageArrived?.Invoke(message);
        _world.Network.CallChanged += call => CallChanged?.Invoke(call);
        _world.Board.Restarted += () => Restarted?.Invoke();
        _world.Board.OutputChanged += (_, _) => OutputChanged?.Invoke();
        _world.ModemSpoke += () => ModemSpoke?.Invoke();
    }

    /// <inheritdoc/>
    public event Action<PhoneMessage>? MessageArrived;

    /// <inheritdoc/>
    public event Action<NetworkCall>? CallChanged;

    /// <inheritdoc/>
    public event Action? Restarted;

    /// <inheritdoc/>
    public event Action? OutputChanged;

    /// <inheritdoc/>
    public event Action? ModemSpoke;

    /// <inheritdoc/>
    public VirtualTime Time => _world.Time;

    /// <inheritdoc/>
    public DateTimeOffset LocalTime
    {
        get => _world.Network.LocalTime;
        set => Network.SetLocalTime(value);
    }

    /// <inheritdoc/>
    public bool IsAlive => _world.Board.IsAlive;

    /// <inheritdoc/>
    public bool MainsPresent => _world.Board.MainsPresent;

    /// <inheritdoc/>
    public DeviceModel Model => _world.Board.Model;

    /// <inheritdoc/>
    public int? TemperatureTenths => _world.Board.ThermometerFault == SensorFault.None ? _world.Board.TemperatureTenths : null;

    /// <inheritdoc/>
    public int? SignalDbm => _world.HasRealModem ? null : _world.Network.SignalDbm;

    /// <inheritdoc/>
    public GsmNetwork Network => Virtual(_world.Network);

    /// <inheritdoc/>
    public ModemFaults Faults => Modem.Faults;

    /// <inheritdoc/>
    public long UptimeMs => _world.Board.UptimeMs;

    /// <inheritdoc/>
    public int FirmwareFaults => _world.Board.FirmwareFaults;

    /// <inheritdoc/>
    public bool IsRegistered => !_world.HasRealModem && _world.Modem.IsRegistered;

    /// <inheritdoc/>
    public bool SocketRelay => _world.Board.SocketRelay;

    /// <inheritdoc/>
    public bool MicroRelay => _world.Board.MicroRelay;

    /// <inheritdoc/>
    public bool IsMicrophoneLive => !_world.HasRealModem && _world.Modem.IsMicrophoneLive;

    /// <inheritdoc/>
    public int MicrophoneLevel => Modem.MicrophoneLevel;

    /// <inheritdoc/>
    public int SimMessageCount => Sim.MessageCount;

    /// <inheritdoc/>
    public IReadOnlyList<(long Us, bool On)> LedHistory(Led led) => _world.Board.LedHistory(led);

    /// <inheritdoc/>
    public bool SimHasContact(string name) => Sim.Contacts.ContainsKey(name);

    public void SetModel(DeviceModel model) => _world.Board.Model = model;

    public void PowerOn() => _world.Board.PowerOn();

    public void PowerOff() => _world.Board.PowerOff();

    public void SetBattery(bool full)
    {
        if (full)
        {
            _world.Board.BatteryFull();
        }
        else
        {
            _world.Board.BatteryEmpty();
        }
    }

    public void ResetProcessor() => _world.Board.ProcessorReset();

    public void CutAtFlashWrite(int n) => _world.Board.CutAtFlashWrite(n);

    public void CorruptFlash() => _world.Board.CorruptSettings();

    public void FillFlash() => _world.Board.FillFlash();

    public void EraseFlash() => _world.Board.EraseFlash();

    public void FlipFlashBits(int bits) => _world.Board.FlipFlashBits(bits);

    public void SlowFlash(TimeSpan more) => _world.Board.SlowFlash(more);

    public void FailFlashWrites(int? n) => _world.Board.FailFlashWrites(n);

    public void HealFlash() => _world.Board.HealFlash();

    public void SetTemperature(int tenths)
    {
        _world.Board.ThermometerFault = SensorFault.None;
        _world.Board.TemperatureTenths = tenths;
    }

    public void SetThermometerFault(SensorFault fault) => _world.Board.ThermometerFault = fault;

    public void SetSensor(bool closed) => _world.Board.SetSensor(closed);

    public void SetJack(bool inserted) => _world.Board.SetJack(inserted);

    public void SetButton(bool pressed) => _world.Board.SetButton(pressed);

    public void SetSim(SimState state) => Sim.State = state;

    public void StoreOnSim(string from, string text, DateTimeOffset stamp) => Sim.StoreMessage(from, text, stamp);

    public void FillSim(DateTimeOffset stamp) => Sim.FillWithReadMessages(stamp);

    public void AddSimContact(string name, string number) => Sim.AddContact(name, number);

    public void SetCoverage(Coverage coverage) => Network.Coverage = coverage;

    public void SetSignal(int? dbm) => Network.SignalDbm = dbm;

    public void SetTimeAtRegistration(bool on) => Network.SendsTimeAtRegistration = on;

    public void SendTime() => Network.SendTimeNow();

    public void SetModemClock(DateTimeOffset? now) => Modem.SetClock(now);

    public void SendSms(SmsSender from, string text, TimeSpan age, SmsClass kind) =>
        Network.SendSms(from.Value, text, age, kind, from.IsName);

    public void Call(string from) => Network.Call(from);

    public void HangUp(string from) => Network.HangUp(from);

    public void SetPhone(string number, PhoneBehaviour behaviour, TimeSpan after) =>
        Network.SetPhone(number, behaviour, after);

    public void SetPhoneHangsUp(string number, TimeSpan after) => Network.SetPhoneHangsUp(number, after);

    public void SetUssd(string code, string? answer, bool silent, TimeSpan after) =>
        Network.SetUssd(code, answer, silent, after);

    public void FailSms(int count) => Network.SmsFails(count);

    public void LetSmsWork() => Network.SmsWorks();

    public void MuteModem() => Modem.Mute();

    public void RecoverModem() => Modem.Recover();

    public void ResetModem() => Modem.SpontaneousReset();

    public void BrownOutModem() => Modem.Brownout();

    public void GarbleModem(int bytes) => Modem.Garble(bytes);

    public void LoseNotification() => Modem.LoseNotification();

    public void RepeatNotification() => Modem.RepeatNotification();

    private VirtualSim800 Modem => Virtual(_world.Modem);

    private SimCard Sim => Virtual(_world.Sim);

    private T Virtual<T>(T part) =>
        _world.HasRealModem ? throw new NotSupportedException("the modem and its network are real") : part;
}
