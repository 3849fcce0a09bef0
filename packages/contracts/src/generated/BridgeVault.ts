// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const bridgeVaultAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ILightClient",
        "name": "judge_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "remote_",
        "type": "address"
      },
      {
        "internalType": "uint96",
        "name": "most_",
        "type": "uint96"
      },
      {
        "internalType": "uint208",
        "name": "capacity",
        "type": "uint208"
      },
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "BridgeEnd_AlreadyTaken",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BridgeEnd_InvalidTerms",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "BridgeEnd_InvalidTransfer",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "available",
        "type": "uint256"
      }
    ],
    "name": "BridgeEnd_LimitReached",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BridgeEnd_OneWay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "capacity",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "least",
        "type": "uint256"
      }
    ],
    "name": "BridgeVault_CapacityTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "locked",
        "type": "uint256"
      }
    ],
    "name": "BridgeVault_NotLocked",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "BridgeVault_PaymentFailed",
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
        "indexed": false,
        "internalType": "uint256",
        "name": "previous",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "capacity",
        "type": "uint256"
      }
    ],
    "name": "CapacitySet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Locked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Released",
    "type": "event"
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
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "isTaken",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "judge",
    "outputs": [
      {
        "internalType": "contract ILightClient",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "limit",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "capacity",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "available",
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
        "name": "recipient",
        "type": "address"
      }
    ],
    "name": "lock",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "locked",
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
    "name": "most",
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
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "uint64",
        "name": "blockNumber",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "bytes",
            "name": "header",
            "type": "bytes"
          },
          {
            "internalType": "bytes[]",
            "name": "accountProof",
            "type": "bytes[]"
          },
          {
            "internalType": "bytes[]",
            "name": "storageProof",
            "type": "bytes[]"
          }
        ],
        "internalType": "struct ExecutionProof.Proof",
        "name": "proof",
        "type": "tuple"
      }
    ],
    "name": "release",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "remote",
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
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "sent",
    "outputs": [
      {
        "internalType": "address",
        "name": "recipient",
        "type": "address"
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
    "name": "sentCount",
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
        "internalType": "uint208",
        "name": "capacity",
        "type": "uint208"
      }
    ],
    "name": "setCapacity",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "slotOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "wanted",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "found",
        "type": "bytes32"
      }
    ],
    "name": "ExecutionProof_WrongHeader",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      }
    ],
    "name": "LightClient_UnknownBlock",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum TrieProof.ProofError",
        "name": "err",
        "type": "uint8"
      }
    ],
    "name": "TrieProofTraversalError",
    "type": "error"
  }
] as const

export const bridgeVaultInitCode =
  '0x60e060405234801561000f575f5ffd5b5060405161148038038061148083398101604081905261002e91610142565b80858585856001600160a01b0383161580159061005357506001600160601b03821615155b80156100715750816001600160601b0316816001600160d01b031610155b61008e57604051632200d34760e11b815260040160405180910390fd5b6001600160601b039190911660c0526001600160a01b0391821660a05291166080526001600160d01b03166102a360d71b176002556100cc816100d7565b5050505050506101c9565b600580546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b038116811461013f575f5ffd5b50565b5f5f5f5f5f60a08688031215610156575f5ffd5b85516101618161012b565b60208701519095506101728161012b565b60408701519094506001600160601b038116811461018e575f5ffd5b60608701519093506001600160d01b03811681146101aa575f5ffd5b60808701519092506101bb8161012b565b809150509295509295909350565b60805160a05160c05161126361021d5f395f81816101db0152818161037b01528181610a200152610a4701525f8181610305015261092101525f81816101900152818161052b01526108f001526112635ff3fe6080604052600436106100e4575f3560e01c80638820446f11610087578063cf30901211610057578063cf309012146102df578063d598215b146102f4578063e77827bd14610327578063f435f5a714610346575f5ffd5b80638820446f1461021c5780638fb360371461026c578063a4d66daf14610299578063bf7e214f146102c2575f5ffd5b8063548655ec116100c2578063548655ec14610150578063573255f41461017f57806358d7889c146101ca5780637a9e5e4b146101fd575f5ffd5b8063263f3e7e146100e857806333dc05611461011a5780633aad9a5f1461013b575b5f5ffd5b3480156100f3575f5ffd5b50610107610102366004610ec2565b610359565b6040519081526020015b60405180910390f35b348015610125575f5ffd5b50610139610134366004610ed9565b61036d565b005b348015610146575f5ffd5b5061010760045481565b34801561015b575f5ffd5b5061016f61016a366004610ec2565b610436565b6040519015158152602001610111565b34801561018a575f5ffd5b506101b27f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610111565b3480156101d5575f5ffd5b506101077f000000000000000000000000000000000000000000000000000000000000000081565b348015610208575f5ffd5b50610139610217366004610eff565b61045b565b348015610227575f5ffd5b5061024d610236366004610ec2565b5f908152602081905260409020549060a082901c90565b604080516001600160a01b039093168352602083019190915201610111565b348015610277575f5ffd5b506102806104d4565b6040516001600160e01b03199091168152602001610111565b3480156102a4575f5ffd5b506102ad6104fa565b60408051928352602083019190915201610111565b3480156102cd575f5ffd5b506005546001600160a01b03166101b2565b3480156102ea575f5ffd5b5061010760065481565b3480156102ff575f5ffd5b506101b27f000000000000000000000000000000000000000000000000000000000000000081565b348015610332575f5ffd5b50610139610341366004610f25565b610529565b610107610354366004610eff565b610698565b5f8181526020819052604081205b92915050565b610378335f36610702565b807f00000000000000000000000000000000000000000000000000000000000000006001600160d01b0382168111156103da57604051633b154dbf60e21b81526001600160d01b03909216600483015260248201526044015b60405180910390fd5b50505f6103e56104fa565b5090506103f1826107fb565b604080518281526001600160d01b03841660208201527fc91507f537c077d3462bebc3f54fba6de821ac02526e0ef37d5cae249f57a40d910160405180910390a15050565b600881901c5f90815260016020819052604082205460ff84169190911b161515610367565b60055433906001600160a01b031681146104925760405162d1953b60e31b81526001600160a01b03821660048201526024016103d1565b816001600160a01b03163b5f036104c7576040516361798f2f60e11b81526001600160a01b03831660048201526024016103d1565b6104d08261081d565b5050565b6005545f90600160a01b900460ff166104ec57505f90565b638fb3603760e01b5b905090565b600280545f9182916001600160d01b0316906105169083610871565b6001600160d01b03909116939092509050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661057057604051639aaa6de360e01b815260040160405180910390fd5b5f5f61057d858585610884565b60065491935091508190808211156105b157604051631e75a23b60e21b8152600481019290925260248201526044016103d1565b50508060065f8282546105c49190610fa0565b90915550506040518181526001600160a01b0383169086907f3bfce8de0db7450cc169b94323c210e69a36c6a4a58c9f5d96bec4973adce3929060200160405180910390a35f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114610652576040519150601f19603f3d011682016040523d82523d5f602084013e610657565b606091505b50509050808383909161068e57604051631ef1d0f960e31b81526001600160a01b03909216600483015260248201526044016103d1565b5050505050505050565b5f6106a382346109ff565b90503460065f8282546106b69190610fb3565b90915550506040513481526001600160a01b03831690339083907fc13c58ef3b9250224216079679ba28991bacfa72f4126db8724171017dfffe4e9060200160405180910390a4919050565b5f5f6107366107196005546001600160a01b031690565b863061072860045f898b610fc6565b61073191610fed565b610ade565b91509150816107f45763ffffffff8116156107d1576005805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee906107919088908890889060040161104d565b5f604051808303815f87803b1580156107a8575f5ffd5b505af11580156107ba573d5f5f3e3d5ffd5b50506005805460ff60a01b19169055506107f49050565b60405162d1953b60e31b81526001600160a01b03861660048201526024016103d1565b5050505050565b61080660025f610b70565b6001600160d01b0381166102a360d71b1760025550565b600580546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b5f61087c8383610bde565b949350505050565b600883901c5f908152600160208190526040822054829160ff87161b1615151585906108c657604051631251a15b60e21b81526004016103d191815260200190565b50600885901c5f908152600160208190526040909120805460ff88169290921b90911790556109b07f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e88e617f86867f00000000000000000000000000000000000000000000000000000000000000006109498b610359565b6040518563ffffffff1660e01b81526004016109689493929190611160565b602060405180830381865afa158015610983573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109a79190611202565b9060a082901c90565b90925090506109c160025f83610c85565b816109cd60025f610871565b90916109f557604051634823e9eb60e01b8152600481019290925260248201526044016103d1565b5050935093915050565b5f6001600160a01b03831615801590610a1757508115155b8015610a4357507f00000000000000000000000000000000000000000000000000000000000000008211155b83837f0000000000000000000000000000000000000000000000000000000000000000909192610a9f576040516305b4e29760e31b81526001600160a01b039093166004840152602483019190915260448201526064016103d1565b50505060045f8154610ab090611219565b91829055505f81815260208190526040902060a09390931b6001600160a01b03909416939093179091555090565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15610b66575f516020805191945081901c150291505b5094509492505050565b6040518060400160405280610b858484610d3a565b6001600160d01b03168152602001610b9b610d4d565b65ffffffffffff9081169091525f92835260019093016020908152604090922081519190920151909216600160d01b026001600160d01b03909216919091179055565b81545f82815260018401602052604081208054919283926001600160d01b039182169291610c659190811690610c6090600160d01b900465ffffffffffff16610c25610d4d565b610c2f9190611231565b895465ffffffffffff918216916001600160d01b03881691610c5b91600160d01b909104166001610d57565b610d66565b610e16565b9350610c7a826001600160d01b031685610e16565b925050509250929050565b5f815f03610c9557506001610d33565b5f5f610ca18686610bde565b91509150808411610d2d576040518060400160405280610ccb8685610cc69190610fb3565b610e2c565b6001600160d01b03168152602001610ce1610d4d565b65ffffffffffff9081169091525f8781526001808a016020908152604090922084519490920151909216600160d01b026001600160d01b03909316929092179091559250610d33915050565b5f925050505b9392505050565b5f610d458383610bde565b509392505050565b5f6104f542610e63565b5f828218828411028218610d33565b5f5f5f610d738686610e95565b91509150815f03610d9757838181610d8d57610d8d61124f565b0492505050610d33565b818411610dae57610dae6003851502601118610eb1565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f80828403848111159081025b95945050505050565b5f6001600160d01b03821115610e5f576040516306dfcc6560e41b815260d06004820152602481018390526044016103d1565b5090565b5f65ffffffffffff821115610e5f576040516306dfcc6560e41b815260306004820152602481018390526044016103d1565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f60208284031215610ed2575f5ffd5b5035919050565b5f60208284031215610ee9575f5ffd5b81356001600160d01b0381168114610d33575f5ffd5b5f60208284031215610f0f575f5ffd5b81356001600160a01b0381168114610d33575f5ffd5b5f5f5f60608486031215610f37575f5ffd5b83359250602084013567ffffffffffffffff81168114610f55575f5ffd5b9150604084013567ffffffffffffffff811115610f70575f5ffd5b840160608187031215610f81575f5ffd5b809150509250925092565b634e487b7160e01b5f52601160045260245ffd5b8181038181111561036757610367610f8c565b8082018082111561036757610367610f8c565b5f5f85851115610fd4575f5ffd5b83861115610fe0575f5ffd5b5050820193919092039150565b80356001600160e01b0319811690600484101561101e576001600160e01b0319600485900360031b81901b82161691505b5092915050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b6001600160a01b03841681526040602082018190525f90610e239083018486611025565b5f5f8335601e19843603018112611086575f5ffd5b830160208101925035905067ffffffffffffffff8111156110a5575f5ffd5b8036038213156110b3575f5ffd5b9250929050565b5f5f8335601e198436030181126110cf575f5ffd5b830160208101925035905067ffffffffffffffff8111156110ee575f5ffd5b8060051b36038213156110b3575f5ffd5b5f8383855260208501945060208460051b820101835f5b8681101561115457838303601f190188526111318287611071565b61113c858284611025565b60209a8b019a90955093909301925050600101611116565b50909695505050505050565b67ffffffffffffffff85168152608060208201525f61117f8586611071565b6060608085015261119460e085018284611025565b9150506111a460208701876110ba565b848303607f190160a08601526111bb8382846110ff565b925050506111cc60408701876110ba565b848303607f190160c08601526111e38382846110ff565b6001600160a01b03979097166040860152505050506060015292915050565b5f60208284031215611212575f5ffd5b5051919050565b5f6001820161122a5761122a610f8c565b5060010190565b65ffffffffffff828116828216039081111561036757610367610f8c565b634e487b7160e01b5f52601260045260245ffd'
