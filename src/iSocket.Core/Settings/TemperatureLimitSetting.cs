using iSocket.Core.Text;

namespace iSocket.Core.Settings
{
    /// <summary>A temperature in whole degrees Celsius that may be negative, or OFF.</summary>
    public sealed class TemperatureLimitSetting : Setting
    {
        private const int Min = -10;
        private const int Max = 50;
        private const string Off = "OFF";

        // Payload of the record when there is no limit; outside the range.
        private const int StoredOff = 127;

        /// <summary>Creates the row without a limit.</summary>
        public TemperatureLimitSetting(int id, string name)
            : base(id, name)
        {
        }

        /// <summary>True when there is a limit.</summary>
        public bool IsSet { get; private set; }

        /// <summary>The limit in degrees Celsius, only while <see cref="IsSet"/>.</summary>
        public int Degrees { get; private set; }

        /// <summary>Counts up each time a value is taken from a command, the same value included.</summary>
        public int Changes { get; private set; }

        /// <inheritdoc/>
        public override string Range => Min + ".." + Max + "|" + Off;

        /// <inheritdoc/>
        public override void Reset()
        {
            IsSet = false;
            Degrees = 0;
        }

        /// <inheritdoc/>
        public override bool TrySet(string value)
        {
            if (value == Off)
            {
                Reset();
                return true;
            }

            int sign = value.Length > 0 && value[0] == '-' ? 1 : 0;
            if (!Ascii.TryParseUInt(value, sign, value.Length - sign, out int magnitude))
            {
                return false;
            }

            int degrees = sign == 1 ? -magnitude : magnitude;
            if (degrees < Min || degrees > Max)
            {
                return false;
            }

            IsSet = true;
            Degrees = degrees;
            Changes++;
            return true;
        }

        /// <inheritdoc/>
        public override string Confirmation()
        {
            return IsSet ? Degrees.ToString() : Off;
        }

        /// <inheritdoc/>
        public override string Answer()
        {
            return Name + "=" + Confirmation();
        }

        /// <inheritdoc/>
        public override void Write(RecordBuffer records)
        {
            records.AddByte(IsSet ? Degrees & 0xFF : StoredOff);
        }

        /// <inheritdoc/>
        public override bool TryRead(RecordBuffer records)
        {
            int value = records.ReadByte();
            int degrees = value > 127 ? value - 256 : value;
            bool isValid = degrees == StoredOff || (degrees >= Min && degrees <= Max);
            IsSet = isValid && degrees != StoredOff;
            Degrees = IsSet ? degrees : 0;
            return isValid;
        }
    }
}
