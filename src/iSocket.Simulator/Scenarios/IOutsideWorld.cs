using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Scenarios;

/// <summary>
/// Everything that a scenario can do to the box and see of it. A member that this world cannot serve throws
/// <see cref="NotSupportedException"/> with the reason; the statement is then refused, and no device is blamed.
/// </summary>
internal interface IOutsideWorld
{
    /// <summary>A whole message of the device has reached a phone.</summary>
    event Action<PhoneMessage>? MessageArrived;

    /// <summary>A call was set up or changed its state.</summary>
    event Action<NetworkCall>? CallChanged;

    /// <summary>The processor restarted without a power-on.</summary>
    event Action? Restarted;

    /// <summary>Some output pin of the board changed.</summary>
    event Action? OutputChanged;

    /// <summary>The modem sent a byte to the processor.</summary>
    event Action? ModemSpoke;

    /// <summary>The clock.</summary>
    VirtualTime Time { get; }

    /// <summary>The true local time.</summary>
    DateTimeOffset LocalTime { get; set; }

    /// <summary>True while the processor has supply.</summary>
    bool IsAlive { get; }

    /// <summary>Mains at the plug.</summary>
    bool MainsPresent { get; }

    /// <summary>The model of the device.</summary>
    DeviceModel Model { get; }

    /// <summary>What the thermometer measures, in tenths of a degree; null while it fails.</summary>
    int? TemperatureTenths { get; }

    /// <summary>The received level; null when unknown.</summary>
    int? SignalDbm { get; }

    /// <summary>The operator and the phones.</summary>
    GsmNetwork Network { get; }

    /// <summary>What can be made to go wrong with the modem.</summary>
    ModemFaults Faults { get; }

    /// <summary>Milliseconds since the processor started.</summary>
    long UptimeMs { get; }

    /// <summary>Turns of the firmware that ended in an exception: it survives them, but each is a bug.</summary>
    int FirmwareFaults { get; }

    /// <summary>True while the modem is on the network.</summary>
    bool IsRegistered { get; }

    /// <summary>The relay of the socket.</summary>
    bool SocketRelay { get; }

    /// <summary>The micro-relay.</summary>
    bool MicroRelay { get; }

    /// <summary>True while the microphone is live.</summary>
    bool IsMicrophoneLive { get; }

    /// <summary>The modem's microphone gain.</summary>
    int MicrophoneLevel { get; }

    /// <summary>Messages on the SIM.</summary>
    int SimMessageCount { get; }

    /// <summary>Level changes of a LED since the world began, oldest first.</summary>
    IReadOnlyList<(long Us, bool On)> LedHistory(Led led);

    /// <summary>True when the SIM's phone book holds that name.</summary>
    bool SimHasContact(string name);

    void SetModel(DeviceModel model);

    void PowerOn();

    void PowerOff();

    void SetBattery(bool full);

    void ResetProcessor();

    void CutAtFlashWrite(int n);

    void CorruptFlash();

    void FillFlash();

    void EraseFlash();

    void FlipFlashBits(int bits);

    void SlowFlash(TimeSpan more);

    void FailFlashWrites(int? n);

    void HealFlash();

    void SetTemperature(int tenths);

    void SetThermometerFault(SensorFault fault);

    void SetSensor(bool closed);

    void SetJack(bool inserted);

    void SetButton(bool pressed);

    void SetSim(SimState state);

    void StoreOnSim(string from, string text, DateTimeOffset stamp);

    void FillSim(DateTimeOffset stamp);

    void AddSimContact(string name, string number);

    void SetCoverage(Coverage coverage);

    void SetSignal(int? dbm);

    void SetTimeAtRegistration(bool on);

    void SendTime();

    void SetModemClock(DateTimeOffset? now);

    void SendSms(SmsSender from, string text, TimeSpan age, SmsClass kind);

    void Call(string from);

    void HangUp(string from);

    void SetPhone(string number, PhoneBehaviour behaviour, TimeSpan after);

    void SetPhoneHangsUp(string number, TimeSpan after);

    void SetUssd(string code, string? answer, bool silent, TimeSpan after);

    void FailSms(int count);

    void LetSmsWork();

    void MuteModem();

    void RecoverModem();

    void ResetModem();

    void BrownOutModem();

    void GarbleModem(int bytes);

    void LoseNotification();

    void RepeatNotification();
}
