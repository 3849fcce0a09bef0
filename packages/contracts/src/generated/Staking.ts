// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const stakingAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ISettlement",
        "name": "settlement_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      },
      {
        "internalType": "uint48",
        "name": "unbondDelay_",
        "type": "uint48"
      },
      {
        "internalType": "uint96",
        "name": "leastStake_",
        "type": "uint96"
      },
      {
        "internalType": "uint96",
        "name": "validatorBond_",
        "type": "uint96"
      },
      {
        "internalType": "uint16",
        "name": "validatorSeats_",
        "type": "uint16"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "CheckpointUnorderedInsertion",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ECDSAInvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "ECDSAInvalidSignatureLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "ECDSAInvalidSignatureS",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "clock",
        "type": "uint48"
      }
    ],
    "name": "ERC5805FutureLookup",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "currentNonce",
        "type": "uint256"
      }
    ],
    "name": "InvalidAccountNonce",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Staking_AlreadyValidator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "most",
        "type": "uint16"
      }
    ],
    "name": "Staking_CommissionTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "credit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Staking_CreditTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      }
    ],
    "name": "Staking_InvalidKey",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Staking_KeyTaken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "locked",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Staking_LockTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "recovered",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "expected",
        "type": "address"
      }
    ],
    "name": "Staking_NoPossession",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "readyAt",
        "type": "uint256"
      }
    ],
    "name": "Staking_NotReady",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Staking_NotValidator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "Staking_NotWrappedCoin",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Staking_NotYours",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      }
    ],
    "name": "Staking_NothingOwed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Staking_NothingToShare",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Staking_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      }
    ],
    "name": "Staking_RoleReserved",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "smallest",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "stake",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "offered",
        "type": "uint256"
      }
    ],
    "name": "Staking_SetFull",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "held",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Staking_SharesTooFew",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "active",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "locked",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Staking_StakeLocked",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "least",
        "type": "uint256"
      }
    ],
    "name": "Staking_StakeTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "name": "Staking_UnknownRequest",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Staking_ZeroAddress",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      }
    ],
    "name": "VotesExpiredSignature",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      }
    ],
    "name": "BondLocked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      }
    ],
    "name": "BondUnlocked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "effectiveAt",
        "type": "uint48"
      }
    ],
    "name": "CommissionAnnounced",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      }
    ],
    "name": "CommissionChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "CreditWithdrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "delegator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "fromDelegate",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "toDelegate",
        "type": "address"
      }
    ],
    "name": "DelegateChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "delegate",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "previousVotes",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newVotes",
        "type": "uint256"
      }
    ],
    "name": "DelegateVotesChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "generation",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "burnt",
        "type": "uint256"
      }
    ],
    "name": "PoolEmptied",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "RewardsClaimed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "funder",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "RewardsFunded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "rewarded",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
      }
    ],
    "name": "Slashed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "name": "Staked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "readyAt",
        "type": "uint256"
      }
    ],
    "name": "UnbondRequested",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      }
    ],
    "name": "ValidatorKeyRotated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      }
    ],
    "name": "ValidatorRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
      }
    ],
    "name": "ValidatorRemoved",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "CLOCK_MODE",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "activeStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "claimRewards",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "clock",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "collect",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "commissionOf",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "announced",
        "type": "uint16"
      },
      {
        "internalType": "uint48",
        "name": "effectiveAt",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "creditOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "delegate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "delegateBySig",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "delegates",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "freeStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "fund",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "getPastTotalSupply",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "getPastVotes",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "name": "getRequest",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "pool",
            "type": "address"
          },
          {
            "internalType": "uint48",
            "name": "readyAt",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "generation",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "staker",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "shares",
            "type": "uint128"
          }
        ],
        "internalType": "struct IStaking.Request",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "getVotes",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "cumulative",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "bytes32[]",
        "name": "siblingHashes",
        "type": "bytes32[]"
      },
      {
        "internalType": "uint256[]",
        "name": "siblingSums",
        "type": "uint256[]"
      }
    ],
    "name": "harvest",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "keyAddress",
        "type": "address"
      }
    ],
    "name": "keyHolder",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "leastStake",
    "outputs": [
      {
        "internalType": "uint96",
        "name": "",
        "type": "uint96"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "leaveValidators",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "lock",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "lockedStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      }
    ],
    "name": "lockedStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "nonces",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "poolAssets",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "poolShares",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      },
      {
        "internalType": "uint32",
        "name": "generation",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      }
    ],
    "name": "possessionDigest",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proofOfPossession",
        "type": "bytes"
      }
    ],
    "name": "registerValidator",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "requestCount",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "name": "requestUnbond",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "name": "requestWorth",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      }
    ],
    "name": "rewardsOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proofOfPossession",
        "type": "bytes"
      }
    ],
    "name": "rotateKey",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newAuthority",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      }
    ],
    "name": "setCommission",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "settlement",
    "outputs": [
      {
        "internalType": "contract ISettlement",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
      }
    ],
    "name": "slash",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "slashed",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "stake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      }
    ],
    "name": "stakeOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "unbondDelay",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "unlock",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "validatorBond",
    "outputs": [
      {
        "internalType": "uint96",
        "name": "",
        "type": "uint96"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "validatorCount",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "validatorOf",
    "outputs": [
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      },
      {
        "internalType": "bool",
        "name": "seated",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "validatorSeats",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "offset",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "limit",
        "type": "uint256"
      }
    ],
    "name": "validatorSet",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "bytes",
            "name": "pubkey",
            "type": "bytes"
          },
          {
            "internalType": "uint256",
            "name": "power",
            "type": "uint256"
          }
        ],
        "internalType": "struct IStaking.Validator[]",
        "name": "page",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "name": "withdraw",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdrawCredit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "stateMutability": "payable",
    "type": "receive"
  }
] as const

export const stakingInitCode =
  '0x610220604052348015610010575f5ffd5b5060405161585738038061585783398101604081905261002f91610345565b8482828887604051806040016040528060128152602001714f70656e4c6564676572205374616b696e6760701b815250604051806040016040528060018152602001603160f81b8152506100888261028260201b60201c565b6101205261009581610282565b61014052815160208084019190912060e052815190820120610100524660a05261012160e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526001600160a01b03821661016081905260408051637e062a3560e11b8152905163fc0c546a916004808201926020929091908290030181865afa158015610173573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061019791906103d1565b6001600160a01b03166101a05265ffffffffffff1661018052506001600160601b038216158015906101cc575061ffff811615155b826001909161020457604051635e9fd99560e01b81526001600160601b03909216600483015260248201526044015b60405180910390fd5b50506001600160601b039091166101c05261ffff166101e052610226816102bf565b5082633b9aca006001600160601b03821681111561026857604051635e9fd99560e01b81526001600160601b03909216600483015260248201526044016101fb565b505050506001600160601b0316610200525061044e915050565b5f5f829050601f815111156102ac578260405163305a27a960e01b81526004016101fb91906103f3565b80516102b782610428565b179392505050565b601080546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b0381168114610327575f5ffd5b50565b80516001600160601b0381168114610340575f5ffd5b919050565b5f5f5f5f5f5f60c0878903121561035a575f5ffd5b865161036581610313565b602088015190965061037681610313565b604088015190955065ffffffffffff81168114610391575f5ffd5b935061039f6060880161032a565b92506103ad6080880161032a565b915060a087015161ffff811681146103c3575f5ffd5b809150509295509295509295565b5f602082840312156103e1575f5ffd5b81516103ec81610313565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80516020808301519190811015610448575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e0516102005161533d61051a5f395f81816108150152610ece01525f8181610b270152610d2201525f818161073901528181610d86015261337a01525f81816102ec015281816123c7015261245701525f81816105a301528181611bf8015261224c01525f81816105ed015261209701525f61384401525f61381901525f6142f201525f6142ca01525f61422501525f61424f01525f614279015261533d5ff3fe6080604052600436106102dc575f3560e01c806379b134d511610189578063bf7e214f116100d8578063ce4cb87611610092578063ec3be66f1161006d578063ec3be66f14610be4578063ef5cfb8c14610c1b578063f666d1b214610c3a578063fa6739c114610c67575f5ffd5b8063ce4cb87614610b5c578063e522538114610b90578063e980f94514610ba4575f5ffd5b8063bf7e214f14610981578063c3cda5201461099e578063c58343ef146109bd578063c594cc6514610ad8578063c5daa37e14610af7578063c669ff0314610b16575f5ffd5b80638d7ce0961161014357806391ddadf41161011e57806391ddadf4146109295780639ab24eb01461093b578063af35970d1461095a578063b60d428814610979575f5ffd5b80638d7ce096146108be5780638e539e8c146108dd5780638fb36037146108fc575f5ffd5b806379b134d5146107c65780637a9e5e4b146107e55780637deb3d1a146108045780637ecebe001461083757806384b0196e1461086b57806388e3562514610892575f5ffd5b80634bf5d7e9116102455780635badbe4c116101ff578063661f4792116101da578063661f4792146106985780636ff063e114610728578063738dddba146107735780637580725014610792575f5ffd5b80635badbe4c146106465780635c19a95c1461065a5780635ea8407014610679575f5ffd5b80634bf5d7e9146105185780634da33cee14610554578063502b74691461057357806351127fca1461059257806351160630146105dc578063587cde1e14610627575f5ffd5b806325c731501161029657806325c731501461047557806326476204146104895780632e1a7d4d1461049c57806331d70a9a146104bb5780633425286b146104da5780633a46b1a8146104f9575f5ffd5b80630f43a677146103425780630fb51f411461036957806315c6b078146103d85780632165e20b14610418578063226f2645146104375780632528fe1e14610456575f5ffd5b3661033e57336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016811461033c5760405163162c4f6f60e01b81526001600160a01b0390911660048201526024015b60405180910390fd5b005b5f5ffd5b34801561034d575f5ffd5b50610356610c86565b6040519081526020015b60405180910390f35b348015610374575f5ffd5b506103be610383366004614a1d565b6001600160a01b03165f90815260066020526040902080546001909101546001600160801b0390911691600160c01b90910463ffffffff1690565b6040805192835263ffffffff909116602083015201610360565b3480156103e3575f5ffd5b506103566103f2366004614a1d565b6001600160a01b03165f908152600660205260409020600201546001600160601b031690565b348015610423575f5ffd5b5061033c610432366004614a44565b610c96565b348015610442575f5ffd5b5061033c610451366004614abc565b610ce8565b348015610461575f5ffd5b50610356610470366004614b28565b610e08565b348015610480575f5ffd5b5061033c610e5a565b610356610497366004614a1d565b610ea3565b3480156104a7575f5ffd5b506103566104b6366004614b59565b6110de565b3480156104c6575f5ffd5b506103566104d5366004614b70565b6113f1565b3480156104e5575f5ffd5b506103566104f4366004614b98565b611412565b348015610504575f5ffd5b50610356610513366004614be9565b611731565b348015610523575f5ffd5b50604080518082018252600e81526d06d6f64653d74696d657374616d760941b602082015290516103609190614c3f565b34801561055f575f5ffd5b5061033c61056e366004614abc565b61176b565b34801561057e575f5ffd5b5061033c61058d366004614be9565b6117cf565b34801561059d575f5ffd5b506105c57f000000000000000000000000000000000000000000000000000000000000000081565b60405165ffffffffffff9091168152602001610360565b3480156105e7575f5ffd5b5061060f7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610360565b348015610632575f5ffd5b5061060f610641366004614a1d565b611884565b348015610651575f5ffd5b50601254610356565b348015610665575f5ffd5b5061033c610674366004614a1d565b6118c5565b348015610684575f5ffd5b50610356610693366004614c51565b6118d4565b3480156106a3575f5ffd5b506106ff6106b2366004614a1d565b6001600160a01b03165f9081526006602052604090206001810154600590910154600160e01b90910461ffff90811692600160801b830490911691600160901b900465ffffffffffff1690565b6040805161ffff948516815293909216602084015265ffffffffffff1690820152606001610360565b348015610733575f5ffd5b5061075b7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160601b039091168152602001610360565b34801561077e575f5ffd5b5061033c61078d366004614a44565b611960565b34801561079d575f5ffd5b506103566107ac366004614a1d565b6001600160a01b03165f9081526013602052604090205490565b3480156107d1575f5ffd5b506103566107e0366004614be9565b6119aa565b3480156107f0575f5ffd5b5061033c6107ff366004614a1d565b611dd2565b34801561080f575f5ffd5b5061075b7f000000000000000000000000000000000000000000000000000000000000000081565b348015610842575f5ffd5b50610356610851366004614a1d565b6001600160a01b03165f9081526002602052604090205490565b348015610876575f5ffd5b5061087f611e47565b6040516103609796959493929190614ca0565b34801561089d575f5ffd5b506108b16108ac366004614d36565b611e89565b6040516103609190614d56565b3480156108c9575f5ffd5b506103566108d8366004614a1d565b611fe9565b3480156108e8575f5ffd5b506103566108f7366004614b59565b612016565b348015610907575f5ffd5b5061091061203a565b6040516001600160e01b03199091168152602001610360565b348015610934575f5ffd5b50426105c5565b348015610946575f5ffd5b50610356610955366004614a1d565b61205e565b348015610965575f5ffd5b50610356610974366004614e27565b61207e565b61033c612130565b34801561098c575f5ffd5b506010546001600160a01b031661060f565b3480156109a9575f5ffd5b5061033c6109b8366004614ea9565b612139565b3480156109c8575f5ffd5b50610a766109d7366004614b59565b6040805160a0810182525f80825260208201819052918101829052606081018290526080810191909152505f90815260116020908152604091829020825160a08101845281546001600160a01b038082168352600160a01b820465ffffffffffff1694830194909452600160d01b900463ffffffff169381019390935260018101549091166060830152600201546001600160801b0316608082015290565b604051610360919081516001600160a01b03908116825260208084015165ffffffffffff169083015260408084015163ffffffff1690830152606080840151909116908201526080918201516001600160801b03169181019190915260a00190565b348015610ae3575f5ffd5b5061033c610af2366004614f04565b6121f6565b348015610b02575f5ffd5b50610356610b11366004614b59565b6122ff565b348015610b21575f5ffd5b50610b497f000000000000000000000000000000000000000000000000000000000000000081565b60405161ffff9091168152602001610360565b348015610b67575f5ffd5b50610b7b610b76366004614b70565b612372565b60408051928352602083019190915201610360565b348015610b9b575f5ffd5b506103566123b0565b348015610baf575f5ffd5b50610356610bbe366004614a1d565b6001600160a01b03165f908152600660205260409020600101546001600160601b031690565b348015610bef575f5ffd5b5061060f610bfe366004614a1d565b6001600160a01b039081165f908152600f60205260409020541690565b348015610c26575f5ffd5b50610356610c35366004614a1d565b6124c2565b348015610c45575f5ffd5b50610c59610c54366004614a1d565b6125a6565b604051610360929190614f25565b348015610c72575f5ffd5b50610356610c81366004614a1d565b6125c6565b5f610c91600c6125e6565b905090565b610ca2335b5f366125ef565b5f826006811115610cb557610cb5614f48565b14158290610cd757604051634431ad7360e01b81526004016103339190614f7c565b50610ce38383836126e8565b505050565b610cf3600c33612879565b153390610d1f57604051633d5628c160e11b81526001600160a01b039091166004820152602401610333565b507f000000000000000000000000000000000000000000000000000000000000000061ffff16610d4f600c6125e6565b03610d7f57335f90815260066020526040902060010154610d7f90600160601b90046001600160601b031661289a565b610db3335f7f00000000000000000000000000000000000000000000000000000000000000006001600160601b0316612963565b610dbe600c33612aea565b50337f61809fa303a3a57f4d70552f533f3e0b003173d424590cd4bb22a2afe000990c610ded86868686612afe565b604051610dfa9190614c3f565b60405180910390a250505050565b6001600160a01b0382165f908152600b6020526040812081836006811115610e3257610e32614f48565b6006811115610e4357610e43614f48565b81526020019081526020015f205490505b92915050565b610e65600c33612879565b3390610e8f57604051629d3f6160e61b81526001600160a01b039091166004820152602401610333565b50610ea133631b19599d60e21b612cce565b565b5f6001600160a01b038216610ecb576040516382855d4160e01b815260040160405180910390fd5b347f00000000000000000000000000000000000000000000000000000000000000006001600160601b038116821015610f2957604051635e9fd99560e01b815260048101929092526001600160601b03166024820152604401610333565b5050610f358233612d4f565b6001600160a01b0382165f908152600660205260409020610f568134612e13565b8154909250829082905f90610f759084906001600160801b0316614f9e565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555081815f0160108282829054906101000a90046001600160801b0316610fbe9190614f9e565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555034816001015f8282829054906101000a90046001600160601b03166110079190614fbd565b82546001600160601b039182166101009390930a9283029190920219909116179055506001600160a01b0383165f908152600760209081526040808320338452909152812080548492906110659084906001600160801b0316614f9e565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555061109283612e55565b604080513481526020810184905233916001600160a01b038616917f6c86f3fd5118b3aa8bb4f389a617046de0a3d3d477de1a1673d227f802f616dc910160405180910390a350919050565b5f818152601160209081526040808320815160a08101835281546001600160a01b038082168352600160a01b820465ffffffffffff16958301869052600160d01b90910463ffffffff169382019390935260018201549092166060830152600201546001600160801b03166080820152908390611171576040516372f375bf60e01b815260040161033391815260200190565b506060810151839033906001600160a01b031681146111b557604051636674350760e11b815260048101929092526001600160a01b03166024820152604401610333565b50506020810151839065ffffffffffff81164210156111f85760405163a9ea302b60e01b8152600481019290925265ffffffffffff166024820152604401610333565b50505f83815260116020908152604080832080546001600160f01b0319168155600180820180546001600160a01b0319169055600290910180546001600160801b031916905584516001600160a01b0316845260069092529182902090810154918301519091600160c01b900463ffffffff90811691160361139d57815161127f90612f0c565b60808201516112989082906001600160801b0316613068565b608083015182549194509082905f906112bb9084906001600160801b0316614fdc565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555082816001015f8282829054906101000a90046001600160601b03166113049190614ffb565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b0316825f01516001600160a01b031603611392576080820151600282018054600c9061136d908490600160601b90046001600160801b0316614fdc565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505b815161139d90612e55565b815160405184815233916001600160a01b03169086907fe5df19de43c8c04fd192bc68e484b2593570925fbb6ad8c07ccafbc2aa5c37a19060200160405180910390a46113ea338461309e565b5050919050565b5f600160601b6114018484613123565b61140b919061502e565b9392505050565b5f61141c33610c9b565b61142586612f0c565b6001600160a01b0386165f90815260066020526040902060018101546001600160601b031685106114635760018101546001600160601b0316611465565b845b91505f6001600160a01b0385161561149257600261148389856131a6565b61148d919061502e565b611494565b5f5b6001600160a01b0389165f908152600b6020526040812091925090818960068111156114c2576114c2614f48565b60068111156114d3576114d3614f48565b81526020019081526020015f205490505f8185106114f157816114f3565b845b90506114ff8183615041565b6001600160a01b038b165f908152600b60205260408120908b600681111561152957611529614f48565b600681111561153a5761153a614f48565b815260208101919091526040015f9081209190915560028501805483929061156c9084906001600160601b0316614ffb565b92506101000a8154816001600160601b0302191690836001600160601b0316021790555084846001015f8282829054906101000a90046001600160601b03166115b59190614ffb565b92506101000a8154816001600160601b0302191690836001600160601b031602179055505f83866115e69190615041565b90506115f185613229565b156116715760018501546001600160601b031661160e8183615054565b91506116198c613271565b600186015460408051600160c01b90920463ffffffff168252602082018390526001600160a01b038e16917f99fd939891f7a72cd65668a58e06fcfbc92ce6fc801d7ac4efe225b7f5fbc57b910160405180910390a2505b61167a8b612e55565b6001600160a01b0388165f90815260136020526040812080548692906116a1908490615054565b90915550506001600160a01b0388168a60068111156116c2576116c2614f48565b60408051898152602081018890529081018a90526001600160a01b038e16907f11fb2f8555321cb50c44fb3442c516ab00fb0b3e3a9f0b5239e2e0aae99989749060600160405180910390a46117178b61332d565b61172361dead8261309e565b505050505095945050505050565b5f61175b61173e836133fd565b6001600160a01b0385165f90815260046020526040902090613441565b6001600160d01b03169392505050565b611776600c33612879565b33906117a057604051629d3f6160e61b81526001600160a01b039091166004820152602401610333565b50337fe13b6ae661caaa5246359531fbb6fc878cb0cd5582354b0c7bd51096f24094dc610ded86868686612afe565b335f818152601360205260409020549081838181111561181b5760405163f2c4925560e01b81526001600160a01b03909316600484015260248301919091526044820152606401610333565b505050818161182a9190615041565b335f8181526013602090815260409182902093909355518481526001600160a01b038616927f52fc0f9d902f33823a83590d3549f63f5492a0df5c6b6db8dee20deb94456b26910160405180910390a3610ce3838361309e565b5f5f6118a7836001600160a01b039081165f908152600360205260409020541690565b90506001600160a01b038116156118be578061140b565b5090919050565b336118d081836134f0565b5050565b5f5f5f5f61191686868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061350f92505050565b50919450925090508585846119405760405163c61e9e9360e01b815260040161033392919061508f565b5050611955876119508484613718565b613764565b979650505050505050565b61196933610c9b565b5f82600681111561197c5761197c614f48565b1415829061199e57604051634431ad7360e01b81526004016103339190614f7c565b50610ce3838383612963565b5f6119b58333612d4f565b6001600160a01b0383165f9081526006602090815260408083206007835281842033855290925290912083158015906119f8575080546001600160801b03168411155b8154869133916001600160801b0316908790611a4f576040516322c3f2c360e21b81526001600160a01b0394851660048201529390921660248401526001600160801b031660448301526064820152608401610333565b5050505060018201548154600160601b9091046001600160601b031690859083905f90611a869084906001600160801b0316614fdc565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555084835f0160108282829054906101000a90046001600160801b0316611acf9190614fdc565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550336001600160a01b0316866001600160a01b031603611b57578483600201600c8282829054906101000a90046001600160801b0316611b329190614f9e565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505b611b6086612e55565b60028301546001840154600160601b90046001600160601b039081169116908111159087908390611b91878a613068565b90919293611bd95760405163baa0e4d560e01b81526001600160a01b03909416600485015260248401929092526001600160601b031660448301526064820152608401610333565b5050505060125f8154611beb906150a2565b918290555093505f611c1d7f0000000000000000000000000000000000000000000000000000000000000000426150ba565b90506040518060a00160405280886001600160a01b031681526020018265ffffffffffff1681526020018560010160189054906101000a900463ffffffff1663ffffffff168152602001336001600160a01b03168152602001876001600160801b031681525060115f8781526020019081526020015f205f820151815f015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055506020820151815f0160146101000a81548165ffffffffffff021916908365ffffffffffff1602179055506040820151815f01601a6101000a81548163ffffffff021916908363ffffffff1602179055506060820151816001015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055506080820151816002015f6101000a8154816001600160801b0302191690836001600160801b03160217905550905050336001600160a01b0316876001600160a01b0316867f5d57f2a0a7293095679d9f944f705642c9f08ade63f815413ec47997d1c0faf18985604051611dc092919091825265ffffffffffff16602082015260400190565b60405180910390a45050505092915050565b60105433906001600160a01b03168114611e095760405162d1953b60e31b81526001600160a01b0382166004820152602401610333565b816001600160a01b03163b5f03611e3e576040516361798f2f60e11b81526001600160a01b0383166004820152602401610333565b6118d0826137be565b5f6060805f5f5f6060611e58613812565b611e6061383d565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b60605f611ea384611e9a8686613868565b600c9190613880565b9050805167ffffffffffffffff811115611ebf57611ebf6150d8565b604051908082528060200260200182016040528015611f1b57816020015b611f0860405180606001604052805f6001600160a01b03168152602001606081526020015f81525090565b815260200190600190039081611edd5790505b5091505f5b8151811015611fe1575f828281518110611f3c57611f3c6150ec565b602002602001015190506040518060600160405280826001600160a01b03168152602001611f698361388e565b81526001600160a01b0383165f90815260066020908152604090912060010154910190611faf90670de0b6b3a764000090600160601b90046001600160601b0316615100565b6001600160601b0316815250848381518110611fcd57611fcd6150ec565b602090810291909101015250600101611f20565b505092915050565b6001600160a01b03165f90815260066020526040902060010154600160601b90046001600160601b031690565b5f61202b612023836133fd565b600590613441565b6001600160d01b031692915050565b6010545f90600160a01b900460ff1661205257505f90565b50638fb3603760e01b90565b6001600160a01b0381165f90815260046020526040812061202b906138df565b604051630cd4e35160e21b81525f906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906333538d44906120db9030908b908b908b908b908b908b9060019060040161515d565b6020604051808303815f875af11580156120f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061211b91906151b5565b905061212681613916565b9695505050505050565b610ea134613916565b8342111561215d57604051632341d78760e11b815260048101859052602401610333565b604080517fe48329057bfd03d55e49b547132e39cffd9c1820ad7b9d4c5307691425d15adf60208201526001600160a01b0388169181019190915260608101869052608081018590525f906121d7906121cf9060a0015b604051602081830303815290604052805190602001206139ca565b8585856139f6565b90506121e38187613a22565b6121ed81886134f0565b50505050505050565b806107d061ffff821681101561222d5760405163517025f960e11b815261ffff928316600482015291166024820152604401610333565b505061223833612f0c565b335f908152600660205260408120906122717f0000000000000000000000000000000000000000000000000000000000000000426150ba565b60058301805467ffffffffffffffff60801b1916600160801b61ffff871690810265ffffffffffff60901b191691909117600160901b65ffffffffffff85169081029190911790925560408051918252602082019290925291925033917f7140e28e2e7ba051398447e9a07a43054fbed686378531825f413d321a66ccc891015b60405180910390a2505050565b5f81815260116020908152604080832080546001600160a01b03811685526006909352908320600181015491929091600160c01b900463ffffffff908116600160d01b9092041614612351575f61236a565b600282015461236a9082906001600160801b0316613068565b949350505050565b5f5f61237e8484613a74565b6001600160a01b0385165f90815260066020526040902090925082906123a49082613068565b915091505b9250929050565b6040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015612414573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061243891906151b5565b60405163040b850f60e31b8152306004820152602481018290529091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063205c2878906044015f604051808303815f87803b1580156124a0575f5ffd5b505af11580156124b2573d5f5f3e3d5ffd5b505050506124bf81613916565b90565b5f6124cd8233612d4f565b6001600160a01b0382165f9081526007602090815260408083203384529091529020600281015461250390600160601b9061502e565b9150823383612538576040516334b7f73d60e11b81526001600160a01b03928316600482015291166024820152604401610333565b5050600160601b816002015f82825461255191906151cc565b909155505060405182815233906001600160a01b038516907f9310ccfcb8de723f578a9e4282ea9f521f05ae40dc08f3068dfad528a65ee3c79060200160405180910390a36125a0338361309e565b50919050565b60605f6125b28361388e565b6125bd600c85612879565b91509150915091565b6001600160a01b0381165f908152600660205260408120610e5490613aea565b5f610e54825490565b5f5f6126236126066010546001600160a01b031690565b863061261560045f898b6151df565b61261e91615206565b613b4b565b91509150816126e15763ffffffff8116156126be576010805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee9061267e9088908890889060040161523c565b5f604051808303815f87803b158015612695575f5ffd5b505af11580156126a7573d5f5f3e3d5ffd5b50506010805460ff60a01b19169055506126e19050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610333565b5050505050565b6001600160a01b0383165f908152600b602052604081208184600681111561271257612712614f48565b600681111561272357612723614f48565b815260208101919091526040015f20549050838382848181111561275e5760405163590cd76f60e11b81526004016103339493929190615260565b50505050818161276e9190615041565b6001600160a01b0385165f908152600b602052604081209085600681111561279857612798614f48565b60068111156127a9576127a9614f48565b815260208082019290925260409081015f908120939093556001600160a01b03871683526006909152812060020180548492906127f09084906001600160601b0316614ffb565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b031683600681111561283057612830614f48565b856001600160a01b03167f901754fe0b1cc2ee4e3f4d9cd6c467dfe0bc9d55b5b0275666cd857853ac29058560405161286b91815260200190565b60405180910390a450505050565b6001600160a01b0381165f908152600183016020526040812054151561140b565b5f6128a5600c6125e6565b90505f5f19815b83811015612907575f6128c0600c83613bdd565b6001600160a01b0381165f90815260066020526040902060010154909150600160601b90046001600160601b0316838110156128fd578093508194505b50506001016128ac565b5081818580821061294457604051635f0f6b4960e11b81526001600160a01b03909316600484015260248301919091526044820152606401610333565b50505061295d8268191a5cdc1b1858d95960ba1b612cce565b50505050565b6001600160a01b0383165f90815260066020526040902061298381613aea565b600182015460028301548692600160601b9092046001600160601b039081169291169085908111156129f05760405163baa0e4d560e01b81526001600160a01b0390941660048501526001600160601b039283166024850152911660448301526064820152608401610333565b505050506001600160a01b0384165f908152600b602052604081208391856006811115612a1f57612a1f614f48565b6006811115612a3057612a30614f48565b81526020019081526020015f205f828254612a4b9190615054565b90915550506002810180548391905f90612a6f9084906001600160601b0316614fbd565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b0316836006811115612aaf57612aaf614f48565b856001600160a01b03167f8cbc6c7bb30db8e5fd6ef9d8f964cc93c56e2b3e957748b871612d02eda7d5428560405161286b91815260200190565b5f61140b836001600160a01b038416613be8565b60605f5f5f5f612b4289898080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061350f92505050565b93509350935093508389899091612b6e5760405163c61e9e9360e01b815260040161033392919061508f565b5050612b7a8383613718565b6001600160a01b038083165f908152600f602052604090205491965016801580612bac57506001600160a01b03811633145b86829091612bcf57604051634c7beedf60e11b815260040161033392919061528f565b50505f612c1a612bdf3389613764565b8a8a8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250613c3492505050565b905080836001600160a01b0380831690821614612c5d57604051637d4de90960e01b81526001600160a01b03928316600482015291166024820152604401610333565b505050506001600160a01b03165f908152600f602090815260408083208054336001600160a01b0319909116811790915581518083018352958652931515858301908152938352600e90915290209151825551600191909101805460ff191691151591909117905550949350505050565b612cd9600c83613c5c565b506001600160a01b0382165f908152600b60209081526040808320838052909152812054612d089184916126e8565b816001600160a01b03167f3c2cbcca1a5b9f1b2b24ec7856414d332744f307f52a7d6195cb3801c2a990f882604051612d4391815260200190565b60405180910390a25050565b612d5882612f0c565b6001600160a01b038083165f8181526007602090815260408083209486168352938152838220928252600690529190912060040154612d9a9084908390613c70565b60018084019190915560028301919091556001600160a01b0384165f9081526006602052604090200154815463ffffffff600160c01b909204821691600160801b90910416811461295d5781546001600160801b031963ffffffff8316600160801b02166001600160a01b031990911617825550505050565b81545f906001600160801b03168015612e4d5760018401546001600160601b0316612e3e82856152b8565b612e48919061502e565b61236a565b509092915050565b6001600160a01b0381165f908152600660205260408120600181015481549192600160601b9091046001600160601b031691612ea2908490600160801b90046001600160801b0316613068565b9050818103612eb15750505050565b6001830180546bffffffffffffffffffffffff60601b1916600160601b6001600160601b0384160217905581811115612efd57612ef85f85612ef38585615041565b613d27565b61295d565b61295d845f612ef38486615041565b6001600160a01b0381165f908152600660205260408120908080612f2f84613d8b565b6009546003880155600487018390556005870180546001600160801b0319166001600160801b038316179055919450925090508115612fa0576001600160a01b0385165f90815260076020908152604080832090915281206002018054849290612f9a908490615054565b90915550505b6005840154600160901b900465ffffffffffff1615801590612fd65750600584015442600160901b90910465ffffffffffff1611155b156126e15760058401805460018601805461ffff60e01b1916600160801b830461ffff908116600160e01b908102929092179283905567ffffffffffffffff60801b199093169093556040519290041681526001600160a01b038616907f2b6cf15144ce9e2d172bbfb01cfb234c2fb833adfd3a3abcc61398e8325387bd906020015b60405180910390a25050505050565b81545f906001600160801b031680156130955760018401548190612e3e906001600160601b0316856152b8565b505f9392505050565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f81146130e7576040519150601f19603f3d011682016040523d82523d5f602084013e6130ec565b606091505b5050905080838390916126e1576040516319e91c4160e21b81526001600160a01b0390921660048301526024820152604401610333565b6001600160a01b0382165f9081526006602052604081208190819061314790613d8b565b506001600160a01b038088165f908152600760209081526040808320938a16835292905220919350915061317d90869084613c70565b5092506001600160a01b0380861690851603611fe15761319d8184615054565b95945050505050565b6001600160a01b0382165f90815260066020526040812060028101548290600160601b90046001600160801b03166131de8680613a74565b6131e89190615054565b82549091506001600160801b03161561321f5781546001600160801b031661321082866152b8565b61321a919061502e565b61319d565b505f949350505050565b80545f906001600160801b031615801590610e545750815460018301546001600160801b039091169061326a90633b9aca00906001600160601b03166152b8565b1092915050565b6001600160a01b0381165f9081526006602090815260408083206004810154600884528285206001808401805463ffffffff600160c01b9182900481168a5293909752949096209190915582549194936018926132d3928692909104166152cf565b825463ffffffff9182166101009390930a9283029190920219909116179055505f81556002810180546fffffffffffffffffffffffffffffffff60601b1916905560010180546bffffffffffffffffffffffff1916905550565b613338600c82612879565b61333f5750565b6001600160a01b0381165f908152600660209081526040808320600b835281842084805290925282205490919061339f906001600160601b037f000000000000000000000000000000000000000000000000000000000000000016615041565b600283015460018401549192506001600160601b03908116600160601b9092041610806133d35750806133d183613aea565b105b156133ec57610ce383661cdb185cda195960ca1b612cce565b8015610ce357610ce3835f83612963565b5f4265ffffffffffff8116831061343857604051637669fc0f60e11b81526004810184905265ffffffffffff82166024820152604401610333565b61140b83613e6f565b81545f908181600581111561349d575f61345a84613ea5565b6134649085615041565b5f8881526020902090915081015465ffffffffffff908116908716101561348d5780915061349b565b613498816001615054565b92505b505b5f6134aa87878585613ffd565b905080156134e4576134ce876134c1600184615041565b5f91825260209091200190565b54600160301b90046001600160d01b0316611955565b5f979650505050505050565b6118d0826001600160a01b038316156135095782614053565b83614053565b5f5f5f5f5f855160400361357e5760208601519350604086015190506401000003d0198110158061354657506401000003d0198410155b806135625750613555846140cc565b6401000003d01982830914155b1561357957505f9350839250829150819050613711565b6136c9565b855160211480156135e15750855f8151811061359c5761359c6150ec565b6020910101516001600160f81b031916600160f91b14806135e15750855f815181106135ca576135ca6150ec565b6020910101516001600160f81b031916600360f81b145b156136b757602186015193506401000003d019841061360c57505f9350839250829150819050613711565b5f613616856140cc565b905061364581600461362f6401000003d0196001615054565b613639919061502e565b6401000003d0196140f0565b9150806401000003d0198384091461366b57505f94508493508392508291506137119050565b865f8151811061367d5761367d6150ec565b6020910101516001600160f81b031916600360f81b14600183811614146136b1576136ae826401000003d019615041565b91505b506136c9565b505f9350839250829150819050613711565b6001848260011660011486846040516020016136ef929190918252602082015260400190565b604051602081830303815290604052805190602001205f1c9450945094509450505b9193509193565b60608161372957600160f91b61372f565b600360f81b5b6040516001600160f81b0319909116602082015260218101849052604101604051602081830303815290604052905092915050565b5f61140b7ff994e94251f5035f1cb255033f2ec315b089c1cd95fce635a585142f3d1982ce8484805190602001206040516020016121b4939291909283526001600160a01b03919091166020830152604082015260600190565b601080546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6060610c917f0000000000000000000000000000000000000000000000000000000000000000614111565b6060610c917f0000000000000000000000000000000000000000000000000000000000000000614111565b5f828201838110159081025f1980821883021861319d565b60605f61319d85858561414e565b6001600160a01b0381165f908152600e60205260409020805460609190156138c957805460018201546138c4919060ff16613718565b61140b565b60405180602001604052805f8152509392505050565b80545f90801561390e576138f8836134c1600184615041565b54600160301b90046001600160d01b031661140b565b5f9392505050565b805f0361393657604051630d5e85f760e21b815260040160405180910390fd5b600a545f90613949600160601b846152b8565b6139539190615054565b90505f61395e614200565b9050801561399357613970818361502e565b60095f8282546139809190615054565b90915550613990905081836151cc565b91505b600a82905560405183815233907fd53214ca07be5520e229c395f05a3e5c0697ec6279184ffbe2758d304fd322cc906020016122f2565b5f610e546139d6614219565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f5f5f613a0688888888614342565b925092509250613a16828261440a565b50909695505050505050565b6001600160a01b0382165f908152600260205260409020805460018101909155818114610ce3576040516301d4b62360e61b81526001600160a01b038416600482015260248101829052604401610333565b6001600160a01b038083165f818152600760209081526040808320948616835293815283822092825260069052918220600101548154600160801b900463ffffffff908116600160c01b9092041614613acd575f613ad9565b80546001600160801b03165b6001600160801b0316949350505050565b600281015460018201545f916001600160601b03908116600160601b9092041611613b15575f613b3c565b60028201546001830154613b3c916001600160601b0390811691600160601b900416614ffb565b6001600160601b031692915050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15613bd3575f516020805191945081901c150291505b5094509492505050565b5f61140b83836144c2565b5f818152600183016020526040812054613c2d57508154600181810184555f848152602080822090930184905584548482528286019093526040902091909155610e54565b505f610e54565b5f5f5f5f613c4286866144cd565b925092509250613c52828261440a565b5090949350505050565b5f61140b836001600160a01b038416614516565b6001600160a01b0383165f90815260066020526040812060010154835483918391600160801b900463ffffffff908116600160c01b9092041614613ce4576001600160a01b0386165f9081526008602090815260408083208854600160801b900463ffffffff168452909152902054613ce6565b835b9050846001015481613cf89190615041565b8554613d0d91906001600160801b03166152b8565b8560020154613d1c9190615054565b925050935093915050565b6001600160a01b038316613d4e57613d4b6005614600613d468461460b565b61463e565b50505b6001600160a01b038216613d7057613d6d600561466f613d468461460b565b50505b610ce3613d7c84611884565b613d8584611884565b8361467a565b60048101546005820154600183015460038401546009545f936001600160801b0316928492600160601b9091046001600160601b031691613dcc9190615041565b613dd691906152b8565b90508015613e6757600185015461271090613dfc90600160e01b900461ffff16836152b8565b613e06919061502e565b9250613e128383615041565b613e1c9082615054565b8554909150613e3b90600160801b90046001600160801b03168261502e565b613e459085615054565b8554909450613e6490600160801b90046001600160801b0316826151cc565b91505b509193909250565b5f65ffffffffffff821115613ea1576040516306dfcc6560e41b81526030600482015260248101839052604401610333565b5090565b5f60018211613eb2575090565b816001600160801b8210613ecb5760809190911c9060401b5b680100000000000000008210613ee65760409190911c9060201b5b6401000000008210613efd5760209190911c9060101b5b620100008210613f125760109190911c9060081b5b6101008210613f265760089190911c9060041b5b60108210613f395760049190911c9060021b5b60048210613f455760011b5b600302600190811c90818581613f5d57613f5d61501a565b048201901c90506001818581613f7557613f7561501a565b048201901c90506001818581613f8d57613f8d61501a565b048201901c90506001818581613fa557613fa561501a565b048201901c90506001818581613fbd57613fbd61501a565b048201901c90506001818581613fd557613fd561501a565b048201901c9050613ff4818581613fee57613fee61501a565b04821190565b90039392505050565b5f5b8183101561404b575f85815260209020838316600285851804019081015465ffffffffffff8681169116111561403757809250614045565b614042816001615054565b93505b50613fff565b509392505050565b5f61405d83611884565b6001600160a01b038481165f8181526003602052604080822080546001600160a01b031916888616908117909155905194955093928516927f3134e8a2e6d97e929a7e54011ea5485d7d196dd5f0ba4d4ef95803e8e3fc257f9190a4610ce381836140c786611fe9565b61467a565b5f6401000003d01960076401000003d019846401000003d019868709090892915050565b5f5f5f6140fe8686866147cf565b915091508161319d5761319d6012614821565b60605f61411d83614832565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b60606141618261415c865490565b614859565b915061416d8383614859565b92508282035f8167ffffffffffffffff81111561418c5761418c6150d8565b6040519080825280602002602001820160405280156141b5578160200160208202803683370190505b5090505f5b828110156141f6576141ce87878301614868565b5f01548282815181106141e3576141e36150ec565b60209081029190910101526001016141ba565b5095945050505050565b5f61420b60056138df565b6001600160d01b0316905090565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561427157507f000000000000000000000000000000000000000000000000000000000000000046145b1561429b57507f000000000000000000000000000000000000000000000000000000000000000090565b610c91604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561437b57505f91506003905082614400565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156143cc573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b0381166143f757505f925060019150829050614400565b92505f91508190505b9450945094915050565b5f82600381111561441d5761441d614f48565b03614426575050565b600182600381111561443a5761443a614f48565b036144585760405163f645eedf60e01b815260040160405180910390fd5b600282600381111561446c5761446c614f48565b0361448d5760405163fce698f760e01b815260048101829052602401610333565b60038260038111156144a1576144a1614f48565b036118d0576040516335e2f38360e21b815260048101829052602401610333565b5f61140b8383614884565b5f5f5f8351604103614504576020840151604085015160608601515f1a6144f688828585614342565b95509550955050505061450f565b505081515f91506002905b9250925092565b5f81815260018301602052604081205480156145f0575f614538600183615041565b85549091505f9061454b90600190615041565b90508082146145aa575f865f018281548110614569576145696150ec565b905f5260205f200154905080875f018481548110614589576145896150ec565b5f918252602080832090910192909255918252600188019052604090208390555b85548690806145bb576145bb6152eb565b600190038181905f5260205f20015f90559055856001015f8681526020019081526020015f205f905560019350505050610e54565b5f915050610e54565b5092915050565b5f61140b82846152ff565b5f6001600160d01b03821115613ea1576040516306dfcc6560e41b815260d0600482015260248101839052604401610333565b5f806146624261465a614650886138df565b868863ffffffff16565b8791906148aa565b915091505b935093915050565b5f61140b828461531e565b816001600160a01b0316836001600160a01b03161415801561469b57505f81115b15610ce3576001600160a01b0383161561473d576001600160a01b0383165f90815260046020526040812081906146d89061466f613d468661460b565b6001600160d01b031691506001600160d01b03169150846001600160a01b03167fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a7248383604051614732929190918252602082015260400190565b60405180910390a250505b6001600160a01b03821615610ce3576001600160a01b0382165f908152600460205260408120819061477590614600613d468661460b565b6001600160d01b031691506001600160d01b03169150836001600160a01b03167fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a7248383604051613059929190918252602082015260400190565b5f5f825f036147e257505f905080614667565b60405160208152602080820152602060408201528560608201528460808201528360a082015260205f60c08360055afa9250505f519050935093915050565b634e487b715f52806020526024601cfd5b5f60ff8216601f811115610e5457604051632cd44ac360e21b815260040160405180910390fd5b5f82821882841002821861140b565b5f8261236a6124bf84614880845f9081526020902090565b0190565b5f825f018281548110614899576148996150ec565b905f5260205f200154905092915050565b5f8061466285858582545f90819080156149a8575f6148ce876134c1600185615041565b805490915065ffffffffffff80821691600160301b90046001600160d01b031690881682111561491157604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361494a57825465ffffffffffff16600160301b6001600160d01b0389160217835561499a565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b945085935061466792505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b029190931617920191909155905081614667565b80356001600160a01b0381168114614a18575f5ffd5b919050565b5f60208284031215614a2d575f5ffd5b61140b82614a02565b803560078110614a18575f5ffd5b5f5f5f60608486031215614a56575f5ffd5b614a5f84614a02565b9250614a6d60208501614a36565b929592945050506040919091013590565b5f5f83601f840112614a8e575f5ffd5b50813567ffffffffffffffff811115614aa5575f5ffd5b6020830191508360208285010111156123a9575f5ffd5b5f5f5f5f60408587031215614acf575f5ffd5b843567ffffffffffffffff811115614ae5575f5ffd5b614af187828801614a7e565b909550935050602085013567ffffffffffffffff811115614b10575f5ffd5b614b1c87828801614a7e565b95989497509550505050565b5f5f60408385031215614b39575f5ffd5b614b4283614a02565b9150614b5060208401614a36565b90509250929050565b5f60208284031215614b69575f5ffd5b5035919050565b5f5f60408385031215614b81575f5ffd5b614b8a83614a02565b9150614b5060208401614a02565b5f5f5f5f5f60a08688031215614bac575f5ffd5b614bb586614a02565b9450614bc360208701614a36565b935060408601359250614bd860608701614a02565b949793965091946080013592915050565b5f5f60408385031215614bfa575f5ffd5b614c0383614a02565b946020939093013593505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f61140b6020830184614c11565b5f5f5f60408486031215614c63575f5ffd5b614c6c84614a02565b9250602084013567ffffffffffffffff811115614c87575f5ffd5b614c9386828701614a7e565b9497909650939450505050565b60ff60f81b8816815260e060208201525f614cbe60e0830189614c11565b8281036040840152614cd08189614c11565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614d25578351835260209384019390920191600101614d07565b50909b9a5050505050505050505050565b5f5f60408385031215614d47575f5ffd5b50508035926020909101359150565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015614dda57868503603f19018452815180516001600160a01b03168652602080820151606091880182905290614db790880182614c11565b604092830151979092019690965294506020938401939190910190600101614d7c565b50929695505050505050565b5f5f83601f840112614df6575f5ffd5b50813567ffffffffffffffff811115614e0d575f5ffd5b6020830191508360208260051b85010111156123a9575f5ffd5b5f5f5f5f5f5f60808789031215614e3c575f5ffd5b8635955060208701359450604087013567ffffffffffffffff811115614e60575f5ffd5b614e6c89828a01614de6565b909550935050606087013567ffffffffffffffff811115614e8b575f5ffd5b614e9789828a01614de6565b979a9699509497509295939492505050565b5f5f5f5f5f5f60c08789031215614ebe575f5ffd5b614ec787614a02565b95506020870135945060408701359350606087013560ff81168114614eea575f5ffd5b9598949750929560808101359460a0909101359350915050565b5f60208284031215614f14575f5ffd5b813561ffff8116811461140b575f5ffd5b604081525f614f376040830185614c11565b905082151560208301529392505050565b634e487b7160e01b5f52602160045260245ffd5b60078110614f7857634e487b7160e01b5f52602160045260245ffd5b9052565b60208101610e548284614f5c565b634e487b7160e01b5f52601160045260245ffd5b6001600160801b038181168382160190811115610e5457610e54614f8a565b6001600160601b038181168382160190811115610e5457610e54614f8a565b6001600160801b038281168282160390811115610e5457610e54614f8a565b6001600160601b038281168282160390811115610e5457610e54614f8a565b634e487b7160e01b5f52601260045260245ffd5b5f8261503c5761503c61501a565b500490565b81810381811115610e5457610e54614f8a565b80820180821115610e5457610e54614f8a565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f61236a602083018486615067565b5f600182016150b3576150b3614f8a565b5060010190565b65ffffffffffff8181168382160190811115610e5457610e54614f8a565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f6001600160601b038316806151185761511861501a565b806001600160601b0384160491505092915050565b8183525f6001600160fb1b03831115615144575f5ffd5b8260051b80836020870137939093016020019392505050565b60018060a01b038916815287602082015286604082015260c060608201525f61518a60c08301878961512d565b828103608084015261519d81868861512d565b91505082151560a08301529998505050505050505050565b5f602082840312156151c5575f5ffd5b5051919050565b5f826151da576151da61501a565b500690565b5f5f858511156151ed575f5ffd5b838611156151f9575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156145f9576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190525f9061319d9083018486615067565b6001600160a01b03851681526080810161527d6020830186614f5c565b60408201939093526060015292915050565b604081525f6152a16040830185614c11565b905060018060a01b03831660208301529392505050565b8082028115828204841417610e5457610e54614f8a565b63ffffffff8181168382160190811115610e5457610e54614f8a565b634e487b7160e01b5f52603160045260245ffd5b6001600160d01b038181168382160190811115610e5457610e54614f8a565b6001600160d01b038281168282160390811115610e5457610e54614f8a56'
