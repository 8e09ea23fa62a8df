using iSocket.Core.Text;

namespace iSocket.Core.Settings
{
    /// <summary>A setting that is a whole number without sign.</summary>
    public sealed class NumberSetting : Setting
    {
        private readonly int _min;
        private readonly int _max;
        private readonly int _default;
        private readonly string _unit;

        /// <summary>Creates the row with its default.</summary>
        /// <param name="id">Record id in flash.</param>
        /// <param name="name">Name in commands.</param>
        /// <param name="min">Smallest value.</param>
        /// <param name="max">Largest value.</param>
        /// <param name="defaultValue">Factory default.</param>
        /// <param name="unit">What the "?" reply says behind the number, with its space; empty for nothing.</param>
        public NumberSetting(int id, string name, int min, int max, int defaultValue, string unit)
            : base(id, name)
        {
            _min = min;
            _max = max;
            _default = defaultValue;
            _unit = unit;
            Value = defaultValue;
        }

        /// <summary>The present value.</summary>
        public int Value { get; private set; }

        /// <inheritdoc/>
        public override string Range => _min + ".." + _max + _unit;

        /// <inheritdoc/>
        public override void Reset()
        {
            Value = _default;
        }

        /// <inheritdoc/>
        public override bool TrySet(string value)
        {
            if (!Ascii.TryParseUInt(value, 0, value.Length, out int number) || number < _min || number > _max)
            {
                return false;
            }

            Value = number;
            return true;
        }

        /// <inheritdoc/>
        public override string Confirmation()
        {
            return Value.ToString();
        }

        /// <inheritdoc/>
        public override string Answer()
        {
            return Name + "=" + Value + _unit;
        }

        /// <inheritdoc/>
        public override void Write(RecordBuffer records)
        {
            records.AddInt(Value);
        }

        /// <inheritdoc/>
        public override bool TryRead(RecordBuffer records)
        {
            int value = records.ReadInt();
            bool isValid = value >= _min && value <= _max;
            Value = isValid ? value : _default;
            return isValid;
        }
    }
}
