using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Simulator;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Network;

namespace iSocket.Fuzz.Targets;

/// <summary>
/// Hours in the life of the real firmware, drivers included, in the simulated world: an owner who configures and commands,
/// strangers, calls, the button, the room, the supply, the card, the network and a modem with the faults of real ones.
/// </summary>
internal static class WorldTarget
{
    private const int MostSteps = 60;
    private const string Owner = "+40711000111";
    private const long Second = 1_000_000;

    private static readonly string[] Strangers = ["+4915112345678", "112", "Anna", "40711000112"];
    private static readonly string[] AboutTemperature =
    [
        "THERMOSTATON", "THERMOSTATON", "THERMOSTATOFF", "THERMOSTAT=COOLING", "THERMOSTAT=HEATING", "TEMPOFF=0", "TEMPOFF=50", "TEMPCAL=1", "TEMPCAL=9",
        "THERMALERT=ON", "TRISEALERT=-10", "TFALLALERT=50", "STATUS", "TEMPERATURE", "OFF", "RENEWINTERVAL?",
    ];

    private static readonly string[] Phones = ["+40711000111", "+40711000222", "+4915112345678"];

    public static void Run(FuzzInput input)
    {
        Life life = new(input);
        for (int i = 0; i < MostSteps && !input.IsOver; i++)
        {
            life.Step();
        }

        life.Recovers();
    }

    private sealed class Life
    {
        private readonly FuzzInput _input;
        private readonly World _world;
        private readonly List<PhoneMessage> _messages = [];
        private readonly bool _isBlind;
        private bool _isOver;
        private bool _wasOn;
        private bool _isGuarded;

        public Life(FuzzInput input)
        {
            _input = input;
            _world = new World(input.Byte(), new Silence());
            _world.Network.MessageArrived += OnMessage;
            _world.Network.SendsTimeAtRegistration = !input.OneIn(4);
            _world.Network.SetUssd("*100#", "Balance 5.00 EUR");
            foreach (string phone in Phones)
            {
                _world.Network.SetPhone(phone, (PhoneBehaviour)input.Below(5), TimeSpan.FromSeconds(input.Below(30)));
            }

            // One life in four has no thermometer that works, an owner who speaks of nothing but temperature, and a socket that stays off.
            _isBlind = input.OneIn(4);
            if (_isBlind)
            {
                _world.Board.ThermometerFault = input.OneIn(2) ? SensorFault.BadCrc : SensorFault.Missing;

                // Remembered, not thrown: the firmware would take it for an exception of its own.
                _world.Board.OutputChanged += (_, _) => _wasOn |= _world.Board.SocketRelay && !_isOver;
            }

            _world.Board.Model = _isBlind ? DeviceModel.Gsm707 : (DeviceModel)input.Below(4);
            _world.Board.PowerOn();
            Wait(30);
            Guard();
        }

        public void Step()
        {
            switch (_input.Below(8))
            {
                case 0 or 1 or 2:
                    TalkTo();
                    break;
                case 3:
                    MoveTheBoard();
                    break;
                case 4:
                    ChangeTheSupply();
                    break;
                case 5:
                    ChangeTheNetwork();
                    break;
                case 6:
                    HurtTheModem();
                    break;
                default:
                    Wait(_input.Below(4) * 900);
                    break;
            }

            Wait(_input.Below(256));
            FuzzFailure.Unless(!_wasOn, "on without a temperature");
            FuzzFailure.UnlessEqual(0, _world.Board.FirmwareFaults, "exceptions in the firmware");
        }

        /// <summary>All is well with the world again: after a factory reset the owner gets an answer.</summary>
        public void Recovers()
        {
            _world.Board.SetButton(false);
            _world.Board.SetSensor(false);
            _world.Network.Coverage = Coverage.On;
            _world.Network.SignalDbm = -67;
            _world.Network.SmsWorks();
            _world.Sim.State = SimState.Ok;
            _world.Modem.Recover();

            // A supply that is to die in a flash write has forgotten that once it was off.
            _world.Board.PowerOff();
            _world.Board.BatteryFull();
            _world.Board.PowerOn();
            Wait(20 * 60);
            _isGuarded = false;
            _isOver = true;
            FactoryReset();
            _messages.Clear();
            for (int attempt = 0; attempt < 6 && !_messages.Any(IsStatus); attempt++)
            {
                _world.Network.SendSms(Owner, "STATUS");
                _world.Time.RunUntil(() => _messages.Any(IsStatus), _world.Time.NowUs + (300 * Second));
            }

            FuzzFailure.Unless(_messages.Any(IsStatus), "STATUS is not answered any more");
            FuzzFailure.UnlessEqual(0, _world.Board.FirmwareFaults, "exceptions in the firmware");
        }

        private static bool IsStatus(PhoneMessage message) => message.To == Owner && message.Text.StartsWith("Power socket ", StringComparison.Ordinal);

        // In every other life strangers may not do anything.
        private void Guard()
        {
            _isGuarded = _isBlind || _input.OneIn(2);
            if (!_isGuarded)
            {
                return;
            }

            foreach (string command in new[] { "SECNUMBER+" + Owner[1..], "ALERTNUMBER+" + Owner[1..], "SECLIST=ON" })
            {
                _world.Network.SendSms(Owner, command);
                Wait(60);
                FuzzFailure.UnlessEqual(command + " - OK", _messages.LastOrDefault()?.Text, "reply");
            }
        }

        private void OnMessage(PhoneMessage message)
        {
            FuzzFailure.Unless(
                !CommandTexts.OddPasswords.Append(CommandTexts.OddRenewPassword).Any(secret => message.Text.Contains(secret, StringComparison.OrdinalIgnoreCase)) || IsEcho(message.Text),
                $"a password is shown: {message.Text}");
            FuzzFailure.Unless(!_isGuarded || message.To == Owner, $"a stranger got a message: {message.To} {message.Text}");
            _messages.Add(message);
        }

        // A misspelled command is sent back as it came; what was not yet a password then is none of the device's secrets.
        private static bool IsEcho(string text) => text.EndsWith(" - Error!", StringComparison.Ordinal) || text.EndsWith("(30min)!", StringComparison.Ordinal);

        private void TalkTo()
        {
            switch (_input.Below(8))
            {
                case 5:
                    _world.Network.SendSms(_input.Pick(Strangers), NextText(), kind: (SmsClass)_input.Below(4), isName: _input.OneIn(2));
                    break;
                case 6:
                    _world.Network.Call(_input.Pick(Phones));
                    break;
                case 7:
                    _world.Network.HangUp(_input.Pick(Phones));
                    break;
                default:
                    string text = NextText();
                    if (!_isGuarded || Keeps(text))
                    {
                        _world.Network.SendSms(Owner, text, TimeSpan.FromMinutes(_input.OneIn(6) ? _input.Below(256) : 0));
                    }

                    break;
            }
        }

        private string NextText()
        {
            if (_isBlind)
            {
                return _input.Pick(AboutTemperature);
            }

            string text = CommandTexts.Next(_input, _input.Pick([string.Empty, string.Empty, CommandTexts.OddPasswords[0]]));
            return text.Length == 0 ? "STATUS" : text;
        }

        // What lets strangers in, or names them, would take the ground from under the rule that they get nothing.
        private static bool Keeps(string text)
        {
            string bare = new([.. text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
            return !bare.Contains("NUMBER", StringComparison.Ordinal) && !bare.Contains("SECLIST", StringComparison.Ordinal) && !bare.Contains("UNAUTH", StringComparison.Ordinal);
        }

        private void MoveTheBoard()
        {
            switch (_input.Below(6))
            {
                case 0:
                    _world.Board.SetSensor(_input.OneIn(2));
                    break;
                case 1:
                    _world.Board.SetJack(!_input.OneIn(3));
                    break;
                case 2:
                    _world.Board.TemperatureTenths = _input.Below(800) - 250;
                    break;
                case 3 when !_isBlind:
                    _world.Board.ThermometerFault = (SensorFault)_input.Below(3);
                    break;
                default:
                    if (_isBlind)
                    {
                        break;
                    }

                    // A long press and one more within ten seconds would let strangers in again.
                    Press(_input.Below(_isGuarded ? 45 : 90) * 100);
                    break;
            }
        }

        private void ChangeTheSupply()
        {
            switch (_input.Below(6))
            {
                case 0:
                    _world.Board.PowerOff();
                    Wait(_input.Below(40));
                    _world.Board.PowerOn();
                    break;
                case 1:
                    _world.Board.PowerOff();
                    break;
                case 2:
                    _world.Board.BatteryEmpty();
                    break;
                case 3:
                    _world.Board.BatteryFull();
                    _world.Board.PowerOn();
                    break;
                case 4:
                    _world.Board.CutAtFlashWrite(1 + _input.Below(4));
                    break;
                default:
                    _world.Board.ProcessorReset();
                    break;
            }
        }

        private void ChangeTheNetwork()
        {
            switch (_input.Below(6))
            {
                case 0:
                    _world.Network.Coverage = (Coverage)_input.Below(3);
                    break;
                case 1:
                    _world.Network.SignalDbm = _input.OneIn(3) ? null : -113 + (2 * _input.Below(32));
                    break;
                case 2:
                    _world.Network.SmsFails(1 + _input.Below(5));
                    break;
                case 3:
                    _world.Network.SetLocalTime(_world.Network.LocalTime.AddMinutes(_input.Below(2000) - 700));
                    _world.Network.SendTimeNow();
                    break;
                case 4:
                    _world.Sim.State = (SimState)_input.Below(5);
                    break;
                default:
                    _world.Network.Coverage = Coverage.On;
                    _world.Sim.State = SimState.Ok;
                    break;
            }
        }

        private void HurtTheModem()
        {
            switch (_input.Below(7))
            {
                case 0:
                    _world.Modem.Mute();
                    break;
                case 1:
                    _world.Modem.SpontaneousReset();
                    break;
                case 2:
                    _world.Modem.Brownout();
                    break;
                case 3:
                    _world.Modem.Garble(1 + _input.Below(200));
                    break;
                case 4:
                    _world.Modem.LoseNotification();
                    break;
                case 5:
                    _world.Modem.RepeatNotification();
                    break;
                default:
                    _world.Modem.Recover();
                    break;
            }
        }

        private void Press(long milliseconds)
        {
            _world.Board.SetButton(true);
            _world.Time.RunUntil(_world.Time.NowUs + (milliseconds * 1000));
            _world.Board.SetButton(false);
            Wait(1);
        }

        private void FactoryReset()
        {
            Press(6000);
            Press(200);
            Wait(60);
        }

        private void Wait(long seconds) => _world.Time.RunUntil(_world.Time.NowUs + (seconds * Second));
    }

    private sealed class Silence : ITrace
    {
        public bool IsOn => false;

        public void Write(string source, string text)
        {
        }
    }
}
