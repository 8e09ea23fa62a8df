using System;
using System.Collections.Generic;
using System.Globalization;
using iSocket.Core.Control;
using iSocket.Core.Inputs;
using iSocket.Core.Settings;
using iSocket.Core.Tests.App;

namespace iSocket.Core.Tests.Control;

/// <summary>
/// Plays words on a thermostat, its settings and its socket; every edge of the socket and every alert is written down.
/// Words: a number is a reading one minute later (degrees as the owner sees them), bad a bad one, enable, disable, on and off
/// (the owner), on5 (with a timer), restart10, lose and return (mains), reset and power (the processor, the supply), and
/// NAME=value of a setting.
/// </summary>
internal sealed class ThermostatScript : IAlerts
{
    private readonly List<string> _log = [];
    private readonly FeatureBench _bench;
    private Thermostat _thermostat;
    private Thermometer _thermometer;
    private SocketControl _socket;
    private long _nowMs;
    private bool _isOn;

    public ThermostatScript()
    {
        _bench = new FeatureBench();
        _socket = _bench.Socket;
        _thermometer = _bench.Thermometer;
        _thermostat = new Thermostat(_thermometer, _bench.Settings, _socket, this);
    }

    public static string Play(string words)
    {
        ThermostatScript script = new();
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            script.Do(word);
            script._thermostat.Tick(script._nowMs);
            script._socket.Tick(script._nowMs);
            script.Note();
        }

        return string.Join("; ", script._log);
    }

    // The relay follows at the end of the turn, but what it was told comes first in the account.
    public void Raise(string text, long nowMs)
    {
        _socket.Tick(nowMs);
        Note();
        _log.Add(text);
    }

    private void Do(string word)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        switch (word)
        {
            case "enable":
                _thermostat.Enable();
                break;
            case "disable":
                _thermostat.Disable(_nowMs);
                break;
            case "on" or "off":
                _socket.Switch(word == "on", _nowMs);
                break;
            case "on5":
                _socket.SwitchFor(true, 5, _nowMs);
                break;
            case "restart10":
                _socket.Restart(10, _nowMs);
                break;
            case "lose":
                _socket.LoseMains(_nowMs);
                break;
            case "return":
                _socket.PowerOn(_socket.FinalState, _nowMs);
                break;
            case "reset" or "power":
                Restart(word == "power");
                break;
            default:
                if (equals > 0)
                {
                    Set(word[..equals], word[(equals + 1)..]);
                    break;
                }

                Read(word);
                break;
        }
    }

    private void Set(string name, string value)
    {
        foreach (Setting setting in _bench.Settings.All)
        {
            if (setting.Name == name && !setting.TrySet(value))
            {
                throw new ArgumentException(value);
            }
        }
    }

    private void Read(string word)
    {
        _bench.Bus.IsMissing = word == "bad";
        if (word != "bad")
        {
            _bench.Bus.Sixteenths = (int)(16 * (decimal.Parse(word, CultureInfo.InvariantCulture) + _bench.Settings.Calibration.Value));
        }

        long endMs = Math.Max(_nowMs, 540000) + 60000;
        for (; _nowMs < endMs; _nowMs += 10)
        {
            Step();
        }

        // The reading itself takes about a second.
        for (int i = 0; i < 100; i++, _nowMs += 10)
        {
            Step();
        }

        _nowMs -= 1000;
    }

    private void Step()
    {
        _bench.Bus.NowMs = _nowMs;
        _thermometer.Tick(_nowMs);
        _thermostat.Tick(_nowMs);
        _socket.Tick(_nowMs);
        Note();
    }

    private void Restart(bool isPowerOn)
    {
        SocketState state = new();
        _socket.Save(state);
        bool isEnabled = _thermostat.IsEnabled;
        bool hasSwitchedOn = _thermostat.HasSwitchedOn && !isPowerOn;
        bool isRiseTold = _thermostat.IsRiseTold && !isPowerOn;
        bool isFallTold = _thermostat.IsFallTold && !isPowerOn;
        bool isFailureHandled = _thermostat.IsFailureHandled && !isPowerOn;
        _socket = new SocketControl(_bench.SocketPin);
        _thermometer = new Thermometer(_bench.Bus);
        _thermostat = new Thermostat(_thermometer, _bench.Settings, _socket, this);
        _thermostat.Restore(isEnabled, hasSwitchedOn, isRiseTold, isFallTold, isFailureHandled);
        _socket.Restore(state);
        if (isPowerOn)
        {
            _nowMs = 0;
            _socket.PowerOn(state.FinalState, 0);
        }
    }

    private void Note()
    {
        if (_isOn != _bench.SocketPin.IsHigh)
        {
            _isOn = _bench.SocketPin.IsHigh;
            _log.Add(_isOn ? "ON" : "OFF");
        }
    }
}
