namespace iSocket.Tests.Shared
{
    /// <summary>The thermostat and the temperature alerts, reading by reading (device.md 4.7).</summary>
    public static class ThermostatCases
    {
        private const string Lost = "Temperature sensor failure! Power socket OFF";

        /// <summary>Rows of name, words, edges of the socket and alerts; for the form see <see cref="ThermostatScript"/>.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "disabled", "5 on 15 off 5", "ON; OFF",
                "heating: below on, at the limit off", "enable 9 9.5 10 9.9375", "ON; OFF; ON",
                "heating: above off", "enable 9 11", "ON; OFF",
                "cooling: above on, at the limit off", "THERMOSTAT=COOLING TEMPOFF=22 enable 23 22 22.0625 21", "ON; OFF; ON; OFF",
                "nothing before the tenth minute", "enable", "",
                "TEMPOFF=0 and frost", "TEMPOFF=0 enable 0 -0.0625 -20 0", "ON; OFF",
                "a new limit at the next reading", "enable 9 TEMPOFF=5 9", "ON; OFF",
                "calibration counts", "TEMPCAL=9 enable 9", "ON",
                "the owner wins until the next reading", "enable 9 off 9", "ON; OFF; ON",
                "the owner wins the other way", "enable 15 on 15", "ON; OFF",
                "a reading that confirms leaves the timer alone", "on5 enable 9 9 9 9 9 9", "ON; OFF; ON",
                "a reading that changes ends the timer", "on5 enable 15 15 15 15 15 9 15", "ON; OFF; ON; OFF",
                "a reading in a RESTART", "enable 9 restart10 9 9", "ON; OFF; ON",
                "disabled: what it switched on goes off", "enable 9 disable", "ON; OFF",
                "disabled: what the owner switched on stays", "on enable 9 disable", "ON",
                "disabled: what the owner switched off and on stays", "enable 9 off on disable", "ON; OFF; ON",
                "disabled: it stays off", "enable 9 11 disable", "ON; OFF",
                "disabled after a reset", "enable 9 reset disable", "ON; OFF",
                "disabled after a power-on", "enable 9 power disable", "ON",
                "works on after a power-on", "enable 9 power 11", "ON; OFF",
                "held after restarts: nothing goes on by itself", "hold enable 9 9", "",
                "held after restarts: it goes off all the same", "on hold enable 11", "ON; OFF",
                "disabling what is disabled leaves the socket alone", "enable 9 disable on disable", "ON; OFF; ON",
                "without mains", "lose enable 9 return 9", "ON",

                "T-5", "THERMALERT=ON enable 9 9.6 10.4 9 10.5",
                    "ON; OFF; Thermostat: 10C reached, power socket OFF; ON; OFF; Thermostat: 11C reached, power socket OFF",
                "T-5 cooling below zero cannot be; at the limit", "THERMOSTAT=COOLING TEMPOFF=0 THERMALERT=ON enable 3 -0.5",
                    "ON; OFF; Thermostat: -1C reached, power socket OFF",
                "T-5 not when it was off already", "THERMALERT=ON enable 11 12", "",
                "T-5 not for the owner", "THERMALERT=ON enable 9 off", "ON; OFF",

                "T-6 at the limit is not above it", "TRISEALERT=30 30 30", "",
                "T-6 at the limit is not below it", "TFALLALERT=5 5 5", "",
                "T-6 rise", "TRISEALERT=30 30 30.0625 31", "Temperature alert: 30C, above 30C",
                "T-6 rise, told as reported", "TRISEALERT=30 30.5", "Temperature alert: 31C, above 30C",
                "T-6 fall", "TFALLALERT=5 5 4.9375 4", "Temperature alert: 5C, below 5C",
                "T-6 frost", "TFALLALERT=-5 -5 -5.5", "Temperature alert: -6C, below -5C",
                "T-6 armed again after one degree", "TRISEALERT=30 31 29.0625 31 29 31",
                    "Temperature alert: 31C, above 30C; Temperature alert: 31C, above 30C",
                "T-6 fall armed again after one degree", "TFALLALERT=5 4 5.9375 4 6 4",
                    "Temperature alert: 4C, below 5C; Temperature alert: 4C, below 5C",
                "T-6 the first reading counts", "TRISEALERT=30 35", "Temperature alert: 35C, above 30C",
                "T-6 the same value set again", "TRISEALERT=30 35 TRISEALERT=30 35 35",
                    "Temperature alert: 35C, above 30C; Temperature alert: 35C, above 30C",
                "T-6 another value set", "TRISEALERT=30 35 TRISEALERT=32 35", "Temperature alert: 35C, above 30C; Temperature alert: 35C, above 32C",
                "T-6 switched off and on", "TRISEALERT=30 35 TRISEALERT=OFF 35 TRISEALERT=30 35",
                    "Temperature alert: 35C, above 30C; Temperature alert: 35C, above 30C",
                "T-6 both", "TRISEALERT=10 TFALLALERT=20 15", "Temperature alert: 15C, above 10C; Temperature alert: 15C, below 20C",
                "T-6 without the thermostat's socket", "TRISEALERT=30 on 35", "ON; Temperature alert: 35C, above 30C",
                "T-6 not again after a reset", "TRISEALERT=30 35 reset 35", "Temperature alert: 35C, above 30C",
                "T-6 again after a power-on", "TRISEALERT=30 35 power 35", "Temperature alert: 35C, above 30C; Temperature alert: 35C, above 30C",
                "T-6 set again and reset before the reading", "TRISEALERT=30 35 TRISEALERT=30 reset 35",
                    "Temperature alert: 35C, above 30C; Temperature alert: 35C, above 30C",
                "T-6 fall set again and reset before the reading", "TFALLALERT=30 25 TFALLALERT=30 reset 25",
                    "Temperature alert: 25C, below 30C; Temperature alert: 25C, below 30C",

                "T-8 four bad ones are nothing", "enable 9 bad bad bad bad 9", "ON",
                "T-8 five are a failure", "enable 9 bad bad bad bad bad", "ON; OFF; " + Lost,
                "T-8 once", "enable 9 bad bad bad bad bad bad bad bad", "ON; OFF; " + Lost,
                "T-8 the owner may switch on", "enable 9 bad bad bad bad bad on bad bad", "ON; OFF; " + Lost + "; ON",
                "T-8 three good ones decide again", "enable 9 bad bad bad bad bad 9 9 bad 9 9 9", "ON; OFF; " + Lost + "; ON",
                "T-8 a second failure", "enable 9 bad bad bad bad bad 9 9 9 bad bad bad bad bad", "ON; OFF; " + Lost + "; ON; OFF; " + Lost,
                "T-8 only while the thermostat works", "on bad bad bad bad bad", "ON",
                "T-8 enabled on a failed sensor", "on bad bad bad bad bad enable", "ON; OFF; " + Lost,
                "T-8 a timer would switch on", "enable on5 bad bad bad bad bad bad", "ON; OFF; " + Lost,
                "T-8 not again after a reset", "enable 9 bad bad bad bad bad on reset bad bad bad bad bad bad", "ON; OFF; " + Lost + "; ON",
                "T-8 after a reset three good ones decide again", "enable 9 bad bad bad bad bad reset 9", "ON; OFF; " + Lost,
                "T-8 and do, the first of them at once", "enable 9 bad bad bad bad bad reset 9 9", "ON; OFF; " + Lost + "; ON",
                "T-8 again after a power-on", "enable 9 bad bad bad bad bad power bad bad bad bad bad", "ON; OFF; " + Lost + "; " + Lost,
                "T-8 enabling what is enabled does not tell it again", "enable 9 bad bad bad bad bad enable bad", "ON; OFF; " + Lost,
                "T-8 disabled and enabled on a failed sensor tells it again", "enable 9 bad bad bad bad bad disable enable",
                    "ON; OFF; " + Lost + "; " + Lost,
                "T-8 what the owner had on goes off too", "on enable 9 bad bad bad bad bad", "ON; OFF; " + Lost,
                "T-9 after a reset what the owner switches on stays", "enable reset on disable", "ON",
                "T-9 what POWERSTATE switched on stays", "enable 9 11 lose return-on disable", "ON; OFF; ON",
                "T-9 what POWERSTATE switched on stays after a reset too", "on reset enable 11 lose return-on disable", "ON; OFF; ON",
                "T-9 and after a failure", "on reset enable bad bad bad bad bad lose return-on disable", "ON; OFF; " + Lost + "; ON",
                "T-9 after a failure nothing of it is on", "enable 9 bad bad bad bad bad on disable", "ON; OFF; " + Lost + "; ON",
            };
        }

        /// <summary>Plays a row.</summary>
        public static string Run(string words)
        {
            return new ThermostatScript().Play(words);
        }
    }
}
