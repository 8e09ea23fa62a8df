using iSocket.Core.Text;

namespace iSocket.Core.Settings
{
    /// <summary>A password of a fixed length of letters and digits, case-sensitive; or none (device.md A-6). Never shown.</summary>
    public sealed class PasswordSetting : Setting
    {
        private const string None = "NO";
        private readonly int _length;

        /// <summary>Creates the row without a password.</summary>
        /// <param name="id">Record id in flash.</param>
        /// <param name="name">Name in commands.</param>
        /// <param name="length">Its only length in characters.</param>
        public PasswordSetting(int id, string name, int length)
            : base(id, name)
        {
            _length = length;
        }

        /// <summary>The password; empty when none is set.</summary>
        public string Value { get; private set; } = string.Empty;

        /// <summary>True when one is set.</summary>
        public bool IsSet => Value.Length > 0;

        /// <summary>Its length in characters.</summary>
        public int Length => _length;

        /// <inheritdoc/>
        public override string Range => _length + " of A-Z, a-z, 0-9; or NO";

        /// <summary>What stands for a value in a reply: stars, or NO.</summary>
        public string Masked(string value)
        {
            return Ascii.EqualsIgnoreCase(value, None) ? None : new string('*', _length);
        }

        /// <inheritdoc/>
        public override void Reset()
        {
            Value = string.Empty;
        }

        /// <inheritdoc/>
        public override bool TrySet(string value)
        {
            if (Ascii.EqualsIgnoreCase(value, None))
            {
                Value = string.Empty;
                return true;
            }

            if (!IsAcceptable(value))
            {
                return false;
            }

            Value = value;
            return true;
        }

        /// <inheritdoc/>
        public override string Confirmation()
        {
            return IsSet ? new string('*', _length) : None;
        }

        /// <inheritdoc/>
        public override string Answer()
        {
            return Name + "=" + Confirmation();
        }

        /// <inheritdoc/>
        public override void Write(RecordBuffer records)
        {
            records.AddText(Value);
        }

        /// <inheritdoc/>
        public override bool TryRead(RecordBuffer records)
        {
            string value = records.ReadText();
            bool isValid = value.Length == 0 || IsAcceptable(value);
            Value = isValid ? value : string.Empty;
            return isValid;
        }

        private bool IsAcceptable(string value)
        {
            if (value.Length != _length)
            {
                return false;
            }

            for (int i = 0; i < value.Length; i++)
            {
                if (!Ascii.IsLetterOrDigit(value[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
