using iSocket.Core.Control;
using iSocket.Core.Sms;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// Plays a script on everything that keeps a state. Changes: <c>on</c>, <c>onfor=min</c>, <c>restart=s</c>, <c>lose</c>
    /// (mains), <c>renew</c> (the window), <c>clock</c> (24/02/29,10:00:00+02), <c>did=n</c> (a message), <c>gone=n</c>,
    /// <c>found=n</c>, <c>onm</c>, <c>pulse=s</c>, <c>arm</c>, <c>log=n</c> (activations), <c>thermostat</c>, <c>rule=text</c>
    /// and <c>ran</c> (the first), <c>fault=n</c>, <c>loop</c>, <c>alert=n</c>, <c>reply=n</c>. Then <c>save</c>, <c>keep</c>
    /// (the alerts, when due), <c>dirty</c>, <c>reset</c> and <c>power</c>, and for the flash <c>fail=n</c>, <c>tear=n</c>,
    /// <c>lie</c>, <c>flip=file</c>. <c>tell</c> tells all that is not as on the first day.
    /// </summary>
    public sealed class StateScript
    {
        private readonly TextBuffer _account = new TextBuffer(64);
        private StateRig _rig = new StateRig(new MemoryFlash()).Restart(true, 0);

        /// <summary>Plays.</summary>
        public string Play(string text)
        {
            Script script = new Script(text);
            while (script.Next())
            {
                string told = Keep(script);
                _account.Append(_account.Length == 0 || told.Length == 0 ? "" : "; ").Append(told);
            }

            return _account.ToString();
        }

        private string Keep(Script script)
        {
            switch (script.Verb)
            {
                case "save":
                    return _rig.State.Save() ? "ok" : "failed";
                case "keep":
                    return KeepAlerts(script.AtMs);
                case "dirty":
                    return _rig.State.IsDirty ? "dirty" : "clean";
                case "tell":
                    return Tell(script.AtMs);
                case "reset":
                case "power":
                    _rig = _rig.Restart(script.Verb == "power", script.AtMs);
                    return "";
                case "fail":
                    _rig.Flash.FailingWrites = script.Argument;
                    return "";
                case "tear":
                    _rig.Flash.TearAt = script.Argument;
                    return "";
                case "lie":
                    _rig.Flash.Lies = true;
                    return "";
                case "flip":
                    _rig.Flash.Damage(script.Text, 20);
                    return "";
                default:
                    return Change(script) ? "" : "?";
            }
        }

        private string KeepAlerts(long nowMs)
        {
            if (nowMs < _rig.Alerts.DueMs(nowMs))
            {
                return "not due";
            }

            int failures = _rig.Alerts.Failures;
            _rig.Alerts.Save(nowMs);
            return _rig.Alerts.Failures == failures ? "kept" : "failed";
        }

        private bool Change(Script script)
        {
            int n = script.Verb == "rule" ? 0 : script.Argument;
            long nowMs = script.AtMs;
            switch (script.Verb)
            {
                case "on":
                    _rig.Socket.Switch(true, nowMs);
                    return true;
                case "onfor":
                    _rig.Socket.SwitchFor(true, n, nowMs);
                    return true;
                case "restart":
                    _rig.Socket.Restart(n, nowMs);
                    return true;
                case "lose":
                    _rig.Socket.LoseMains(nowMs);
                    return true;
                case "renew":
                    _rig.Window.Renew(nowMs);
                    return true;
                case "clock":
                    _rig.Clock.SetManual(nowMs, CivilTime.ToSeconds(2024, 2, 29, 10, 0, 0), 8);
                    return true;
                case "did":
                    _rig.Journal.Add(((long)n << 32) | 1);
                    return true;
                case "gone":
                    _rig.Journal.Remove(((long)n << 32) | 1);
                    return true;
                case "found":
                    _rig.Found.MarkListed();
                    _rig.Found.Add(n);
                    return true;
                default:
                    return ChangeFeature(script, n, nowMs);
            }
        }

        private bool ChangeFeature(Script script, int n, long nowMs)
        {
            switch (script.Verb)
            {
                case "onm":
                    _rig.Relay.Switch(true);
                    return true;
                case "pulse":
                    _rig.Relay.Pulse(n, nowMs);
                    return true;
                case "arm":
                    _rig.Alarm.Enable();
                    return true;
                case "log":
                    for (int i = 0; i < n; i++)
                    {
                        _rig.Alarm.Log.Add(i == 0 ? AlarmLog.UnknownTime : i);
                    }

                    return true;
                case "thermostat":
                    _rig.Thermostat.Restore(true, false, true, false, false);
                    return true;
                case "rule":
                    return _rig.Settings.Schedule.TryAdd(script.Text, out int _) && _rig.Settings.Save();
                case "ran":
                    _rig.Settings.Schedule.SetRanMinute(0, 12999990);
                    return true;
                case "fault":
                    _rig.Faults.Note(FaultKind.Exception, n, nowMs);
                    return true;
                case "loop":
                    for (int i = 0; i < 4; i++)
                    {
                        _rig.Restarts.NoteRestart(nowMs + i);
                    }

                    return true;
                case "alert":
                    _rig.Outbox.AddAlert("+40711000" + n, "m" + n, nowMs);
                    return true;
                case "reply":
                    _rig.Outbox.AddReply("+40711000" + n, "m" + n, nowMs);
                    return true;
                default:
                    return false;
            }
        }

        private string Tell(long nowMs)
        {
            TextBuffer text = new TextBuffer(64);
            TellSocket(text);
            AddIf(text, _rig.Window.EndMs != 0, "window " + (int)_rig.Window.EndMs);
            AddIf(text, _rig.Clock.IsKnown, _rig.Clock.IsKnown ? TimeText.Format(_rig.Clock.LocalSeconds(nowMs)) + " by " + (int)_rig.Clock.Source : "");
            TellMessages(text);
            AddIf(text, _rig.Relay.IsOn, _rig.Relay.IsPulsing ? "pulse" : "onm");
            AddIf(text, _rig.Alarm.IsEnabled, "armed");
            AddIf(text, _rig.Alarm.Log.Count > 0, "log " + _rig.Alarm.Log.Count + " " + (int)_rig.Alarm.Log.Entry(0) + ".." + LastEntry());
            AddIf(text, _rig.Thermostat.IsEnabled, "thermostat");
            AddIf(text, _rig.Thermostat.IsRiseTold, "rise");
            AddIf(text, _rig.Settings.Schedule.Count > 0, "ran " + (_rig.Settings.Schedule.Count > 0 ? (int)_rig.Settings.Schedule.RanMinute(0) : 0));
            AddIf(text, _rig.Faults.Count > 0, "faults " + _rig.Faults.Count + " " + (_rig.Faults.Count > 0 ? _rig.Faults.Detail(_rig.Faults.Count - 1) : 0));
            AddIf(text, _rig.Restarts.IsLoop, "loop");
            AddIf(text, _rig.Outbox.Count > 0, "waiting " + _rig.Outbox.Count);
            return text.Length == 0 ? "nothing" : text.ToString();
        }

        private int LastEntry()
        {
            return _rig.Alarm.Log.Count == 0 ? 0 : (int)_rig.Alarm.Log.Entry(_rig.Alarm.Log.Count - 1);
        }

        private void TellSocket(TextBuffer text)
        {
            SocketState state = new SocketState();
            _rig.Socket.Save(state);
            AddIf(text, state.Base, "on");
            AddIf(text, state.IsTimerRunning, "timer " + (int)state.TimerEndMs + (state.TimerEnd ? "+" : "-"));
            AddIf(text, state.IsRestarting, "restart " + (int)state.RestartEndMs + (state.RestartOutput ? "+" : "-"));
            AddIf(text, state.IsOnBattery, "battery");
        }

        private void TellMessages(TextBuffer text)
        {
            for (int i = 0; i < ExecutedJournal.Capacity && _rig.Journal.Entry(i) != 0; i++)
            {
                AddIf(text, true, "did " + (int)(_rig.Journal.Entry(i) >> 32));
            }

            for (int i = 0; i < FoundMessages.Places; i++)
            {
                AddIf(text, _rig.Found.IsListed && _rig.Found.Contains(i), "found " + i);
            }
        }

        private static void AddIf(TextBuffer text, bool isTold, string what)
        {
            if (isTold)
            {
                text.Append(text.Length == 0 ? "" : ", ").Append(what);
            }
        }
    }
}
